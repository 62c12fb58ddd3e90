package org.understory.newsletters;

import java.util.List;
import org.understory.articles.ArticleCard;
import org.understory.mail.Mailing;
import org.understory.questions.QuestionCard;

/** An issue with the things it names, as they are now, and the letter made of them. */
record Composed(Issue issue, List<ArticleCard> articles, List<QuestionCard> questions, Mailing mailing) {
    Composed {
        articles = List.copyOf(articles);
        questions = List.copyOf(questions);
    }

    boolean isEmpty() {
        return issue.words().isBlank() && articles.isEmpty() && questions.isEmpty();
    }
}
