package org.understory.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.articles.ArticleCard;
import org.understory.members.ShownName;
import org.understory.messages.Letterbox;
import org.understory.questions.QuestionCard;
import org.understory.updates.Composer;
import org.understory.web.Head;

/**
 * A member's first page.
 *
 * @param name how they are called here
 * @param post what they have not read
 * @param offered questions that somebody like them may be able to answer
 * @param answered their own questions that others answered lately
 * @param echoes what others wrote about what they wrote
 * @param team whether the newest things are those of their team; else it has said nothing yet and they are everyone's
 * @param newest cards of the stream
 * @param unanswered the newest questions that nobody answered
 */
record MyPage(
        Head head,
        String name,
        Composer composer,
        Letterbox.Post post,
        List<QuestionCard> offered,
        List<QuestionCard> answered,
        List<Echoed> echoes,
        boolean team,
        List<Object> newest,
        List<QuestionCard> unanswered,
        List<ArticleCard> articles) {

    /** @param by who wrote it; null where they have just left */
    record Echoed(String path, @Nullable ShownName by, boolean reply) {}

    boolean isQuiet() {
        return post.unread() + post.requests() == 0 && offered.isEmpty() && answered.isEmpty() && echoes.isEmpty();
    }
}
