package org.understory.home;

import java.util.List;
import org.understory.articles.ArticleCard;
import org.understory.questions.QuestionCard;
import org.understory.topics.Topic;
import org.understory.web.Head;

/**
 * What the first page shows to those who are no members.
 *
 * @param asked questions that everyone may read
 * @param numbers what there is to count here
 */
record HomePage(
        Head head, List<ArticleCard> newest, List<Topic> topics, List<QuestionCard> asked, List<Numbered> numbers) {

    /**
     * A true number.
     *
     * @param key of the words behind it
     */
    record Numbered(String key, long count) {
        /** Fewer than this make a place look deserted, and tell nobody anything. */
        private static final int FEW = 5;

        boolean isWorthSaying() {
            return count >= FEW;
        }
    }

    HomePage {
        numbers = numbers.stream().filter(Numbered::isWorthSaying).toList();
    }
}
