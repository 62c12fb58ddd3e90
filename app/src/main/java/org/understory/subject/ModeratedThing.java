package org.understory.subject;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person wrote, as moderators see it.
 *
 * @param author null where nobody may know without a recorded reason
 * @param html its words, safe to show
 * @param path where it stands among the others
 * @param hiddenBecause why it is hidden, or null while it can be seen
 */
public record ModeratedThing(
        Subject subject,
        @Nullable MemberId author,
        String html,
        Instant at,
        String path,
        @Nullable String hiddenBecause) {

    public boolean isHidden() {
        return hiddenBecause != null;
    }
}
