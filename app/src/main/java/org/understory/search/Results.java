package org.understory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.subject.SearchDocument;

/**
 * What was found.
 *
 * @param alike whether nothing had the words and these are only written much alike
 * @param next behind which the next page begins, or null
 */
record Results(List<Found> found, boolean alike, @Nullable SearchCursor next) {
    static final Results NONE = new Results(List.of(), false, null);

    Results {
        found = List.copyOf(found);
    }

    /** @param excerpt HTML, safe to show */
    record Found(SearchDocument document, String excerpt) {}
}
