package org.understory.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.members.Names;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.text.Excerpt;
import org.understory.topics.Topics;

/** Makes cards of the rows of a list: names their askers and topics. One statement, however many. */
@Component
class QuestionCards {
    /** The columns that {@link Row#from} reads; they name the parameter {@code viewer}. */
    static final String COLUMNS = """
            q.id, q.author_id, q.audience, q.kind, q.title, left(q.text, 600) as beginning, q.solved, q.created_at,
            array(select topic_id
                    from question_topics named
                   where named.question_id = q.id
                   order by named.place) as topics,
            %s as answers""".formatted(Sight.ANSWERS);

    private static final int LENGTH = 200;

    private final Names names;
    private final Topics topics;

    QuestionCards(Names names, Topics topics) {
        this.names = names;
        this.topics = topics;
    }

    List<QuestionCard> of(CommunityId community, List<Row> rows) {
        var authors = rows.stream()
                .map(Row::author)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var signed = names.of(authors);
        return rows.stream()
                .map(row -> new QuestionCard(
                        row.id(),
                        row.title(),
                        Question.path(row.id(), row.open(), row.title()),
                        Excerpt.ofMarkdown(row.beginning(), LENGTH).text(),
                        row.author() == null ? null : signed.get(row.author()),
                        row.kind().equals("poll"),
                        row.kind().equals("quiz"),
                        topics.named(community, row.topics()),
                        row.answers(),
                        row.solved(),
                        row.at()))
                .toList();
    }

    record Row(
            QuestionId id,
            @Nullable MemberId author,
            boolean open,
            String kind,
            String title,
            String beginning,
            List<Long> topics,
            int answers,
            boolean solved,
            Instant at) {

        static Row from(ResultSet row, int n) throws SQLException {
            var author = row.getObject("author_id", Long.class);
            return new Row(
                    new QuestionId(row.getLong("id")),
                    author == null ? null : new MemberId(author),
                    row.getString("audience").equals("everyone"),
                    row.getString("kind"),
                    row.getString("title"),
                    row.getString("beginning"),
                    Arrays.asList((Long[]) row.getArray("topics").getArray()),
                    row.getInt("answers"),
                    row.getInt("solved") > 0,
                    row.getObject("created_at", OffsetDateTime.class).toInstant());
        }
    }
}
