package org.understory.newsletters;

import java.util.List;
import org.understory.articles.ArticleCard;
import org.understory.questions.QuestionCard;
import org.understory.web.Head;

/**
 * One issue that was sent, with the things it names as they are now.
 *
 * @param words safe HTML
 */
record ArchivedPage(Head head, Issue issue, String words, List<ArticleCard> articles, List<QuestionCard> questions) {
    ArchivedPage {
        articles = List.copyOf(articles);
        questions = List.copyOf(questions);
    }
}
