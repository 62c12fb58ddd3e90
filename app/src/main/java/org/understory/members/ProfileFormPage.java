package org.understory.members;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * A member changes their page.
 *
 * @param known what can be ticked instead of typed
 * @param notice what just happened, or null
 * @param pictureMistake what is wrong with the picture that was just sent, or null
 */
record ProfileFormPage(
        Head head,
        ProfileForm form,
        ShownName name,
        String condition,
        Map<Field, List<String>> known,
        Mistakes mistakes,
        @Nullable Sentence notice,
        @Nullable Sentence pictureMistake) {

    String path() {
        return java.util.Objects.requireNonNull(name.path());
    }
}
