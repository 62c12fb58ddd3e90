package org.understory.articles;

import java.util.List;
import java.util.Set;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/**
 * The passages of an article, to mark those that are unclear.
 *
 * @param chosen what was marked before a mistake
 * @param sent whether it was sent, so that only thanks are said
 */
record UnclearPage(
        Head head,
        Article article,
        List<Passages.Passage> passages,
        Set<Integer> chosen,
        String reason,
        Mistakes mistakes,
        boolean sent) {
    String action() {
        return article.path() + "/unclear";
    }

    int longest() {
        return UnclearPassages.LONGEST_REASON;
    }
}
