package org.understory.home;

import java.util.List;
import java.util.Locale;
import org.understory.articles.ArticleCard;
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
 * @param lately the newest of the stream
 * @param unanswered the newest questions that nobody answered
 */
record MyPage(
        Head head,
        String name,
        Composer composer,
        Letterbox.Post post,
        List<QuestionCard> offered,
        List<QuestionCard> answered,
        Lately lately,
        List<QuestionCard> unanswered,
        List<ArticleCard> articles) {

    /** Whose words the newest are. Everyone's stand there while neither the team nor the topics have any. */
    enum From {
        TEAM,
        TOPICS,
        EVERYONE
    }

    /** @param cards of the stream, newest first */
    record Lately(From from, List<Object> cards) {
        /** The key of the words over them. */
        String key() {
            return "home.lately." + from.name().toLowerCase(Locale.ROOT);
        }

        String path() {
            return switch (from) {
                case TEAM -> "/activities?feed=team";
                case TOPICS -> "/activities?feed=topics";
                case EVERYONE -> "/activities";
            };
        }
    }

    boolean isQuiet() {
        return post.unread() + post.requests() == 0 && offered.isEmpty() && answered.isEmpty();
    }
}
