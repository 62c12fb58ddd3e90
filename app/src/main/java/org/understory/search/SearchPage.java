package org.understory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/**
 * What was looked for and found.
 *
 * @param words as typed; the beginning of what is too long
 * @param kind only things of this kind, or null
 * @param present whether it is somebody who may see more than visitors
 */
record SearchPage(
        Head head,
        String words,
        boolean tooLong,
        @Nullable String kind,
        List<String> kinds,
        Results results,
        @Nullable String next,
        boolean present) {
    SearchPage {
        kinds = List.copyOf(kinds);
    }

    boolean isEmpty() {
        return results.found().isEmpty();
    }
}
