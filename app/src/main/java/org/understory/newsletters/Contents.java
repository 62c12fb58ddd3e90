package org.understory.newsletters;

import java.util.List;
import org.understory.articles.ArticleId;
import org.understory.questions.QuestionId;

/** What editors put into an issue. */
record Contents(
        String subject,
        String words,
        List<ArticleId> articles,
        List<QuestionId> questions,
        Segment segment,
        List<Long> topics) {
    static final Contents EMPTY = new Contents("", "", List.of(), List.of(), Segment.EVERYBODY, List.of());

    Contents {
        articles = List.copyOf(articles);
        questions = List.copyOf(questions);
        topics = List.copyOf(topics);
    }

    static Contents of(Issue issue) {
        return new Contents(
                issue.subject(), issue.words(), issue.articles(), issue.questions(), issue.segment(), issue.topics());
    }
}
