package org.understory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/**
 * What was looked for and found.
 *
 * @param words as typed; the beginning of what is too long
 * @param kind only things of this kind, or null
 * @param member whether it is a member, who finds members and more than what is open to everyone
 */
record SearchPage(
        Head head,
        String words,
        boolean tooLong,
        @Nullable String kind,
        List<String> kinds,
        Results results,
        @Nullable String next,
        boolean member) {
    SearchPage {
        kinds = kinds.stream().filter(one -> member || !one.equals("member")).toList();
    }

    boolean isEmpty() {
        return results.found().isEmpty();
    }
}
