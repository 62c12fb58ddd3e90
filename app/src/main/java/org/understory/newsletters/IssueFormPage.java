package org.understory.newsletters;

import java.util.List;
import org.understory.articles.ArticleCard;
import org.understory.questions.QuestionCard;
import org.understory.topics.Topic;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/**
 * The form of an issue.
 *
 * @param articles to choose from
 * @param questions likewise
 */
record IssueFormPage(
        Head head,
        Issue issue,
        IssueForm form,
        Mistakes mistakes,
        List<ArticleCard> articles,
        List<QuestionCard> questions,
        List<Topic> topics,
        boolean saved) {
    IssueFormPage {
        articles = List.copyOf(articles);
        questions = List.copyOf(questions);
        topics = List.copyOf(topics);
    }
}
