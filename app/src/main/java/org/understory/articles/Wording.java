package org.understory.articles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.understory.subject.PersonId;
import org.understory.text.CanonicalText;

/**
 * Words to be kept as a version.
 *
 * @param correction what they put right, as a folder says it, or null
 * @param by who saved them at the desk, or null
 * @param why in the words of whoever saved them, or null
 */
record Wording(
        CanonicalText text,
        LocalDate updated,
        @Nullable String correction,
        @Nullable PersonId by,
        @Nullable String why) {

    static Wording of(Draft draft) {
        return new Wording(draft.text(), draft.updated(), draft.correction(), null, null);
    }

    static Wording of(PastVersion version) {
        return new Wording(version.text(), version.updated(), version.correction(), null, version.why());
    }
}
