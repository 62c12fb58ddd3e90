package org.understory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.members.Viewer;
import org.understory.subject.MemberId;

/**
 * What somebody looks for.
 *
 * @param words as typed, cleaned, not blank
 * @param kind only things of this kind, or null
 * @param closed not things of these kinds
 */
record Query(Viewer viewer, String words, @Nullable String kind, List<String> closed) {
    Query {
        closed = List.copyOf(closed);
    }

    /** More than this helps nobody to find anything. */
    static final int LONGEST = 200;

    /** The value for {@code may_see}. */
    @Nullable
    Long face() {
        return viewer.face().map(MemberId::value).orElse(null);
    }
}
