package org.understory.newsletters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.articles.ArticleId;
import org.understory.mail.MailingId;
import org.understory.questions.QuestionId;
import org.understory.subject.CommunityId;

/**
 * One issue of the newsletter.
 *
 * @param words Markdown that stands above the lists; may be empty
 * @param topics the topics it is about; empty for an issue that is for everybody
 * @param mailing how it was sent, or null for a draft
 */
record Issue(
        long id,
        CommunityId community,
        String subject,
        String words,
        List<ArticleId> articles,
        List<QuestionId> questions,
        Segment segment,
        List<Long> topics,
        int version,
        @Nullable MailingId mailing,
        @Nullable Instant sentAt) {

    static final String COLUMNS = """
            id, community_id, subject, words, articles, questions, segment, topics, version, mailing_id, sent_at""";

    Issue {
        articles = List.copyOf(articles);
        questions = List.copyOf(questions);
        topics = List.copyOf(topics);
    }

    boolean isDraft() {
        return mailing == null;
    }

    boolean isEmpty() {
        return words.isBlank() && articles.isEmpty() && questions.isEmpty();
    }

    static Issue from(ResultSet row, int n) throws SQLException {
        var mailing = row.getObject("mailing_id", Long.class);
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Issue(
                row.getLong("id"),
                new CommunityId(row.getLong("community_id")),
                row.getString("subject"),
                row.getString("words"),
                ids(row, "articles").stream().map(ArticleId::new).toList(),
                ids(row, "questions").stream().map(QuestionId::new).toList(),
                Segment.typed(row.getString("segment")).orElseThrow(),
                ids(row, "topics"),
                row.getInt("version"),
                mailing == null ? null : new MailingId(mailing),
                sent == null ? null : sent.toInstant());
    }

    static List<Long> ids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Long[]) row.getArray(column).getArray());
    }
}
