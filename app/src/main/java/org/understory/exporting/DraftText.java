package org.understory.exporting;

import org.jspecify.annotations.Nullable;
import org.understory.articles.Begun;
import org.understory.desk.Unfinished;

/** Words that are being written as a file, with what the article is if readers have not seen it yet. */
final class DraftText {
    private DraftText() {}

    /** @param begun null if the article is published, so that its own file says what it is */
    static String of(@Nullable Begun begun, Unfinished text) {
        var facts = new Facts("").words("title", text.title()).words("lede", text.lede());
        facts.slugs("topics", text.topics()).plain("saved", text.saved());
        if (!text.waiting().isEmpty()) facts.slugs("waiting", text.waiting());
        if (begun != null) {
            facts.plain("writer", begun.writer()).plain("published", begun.first());
            if (begun.standing().news()) facts.plain("kind", "news");
            if (begun.standing().membersAsked()) facts.plain("asked", "members");
            facts.words("sponsor", begun.standing().sponsor());
        }
        return facts.above(text.body());
    }
}
