package org.understory.articles;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/**
 * What is shown after a reader said whether an article helped.
 *
 * @param vote theirs
 * @param explained whether they have said why
 * @param reason what they typed, kept when it is refused
 * @param mistake the key of what is wrong with it, or null
 */
record HelpfulPage(
        Head head,
        Article article,
        UUID vote,
        boolean helpful,
        boolean explained,
        String reason,
        @Nullable String mistake) {

    String action() {
        return article.path() + "/helpful/" + vote;
    }

    int longest() {
        return Votes.LONGEST_REASON;
    }
}
