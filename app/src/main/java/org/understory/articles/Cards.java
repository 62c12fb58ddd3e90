package org.understory.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of articles.
 *
 * @param next where the next page begins, or null on the last one
 */
record Cards(List<ArticleCard> shown, @Nullable Place next) {
    static final int A_PAGE = 12;

    /** Of one more than a page holds, so that it is known whether more follow. */
    static Cards of(List<ArticleCard> found) {
        if (found.size() <= A_PAGE) return new Cards(found, null);
        var shown = found.subList(0, A_PAGE);
        return new Cards(shown, Place.after(shown));
    }
}
