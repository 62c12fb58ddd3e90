package org.understory.questions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** All questions, for those who read them. */
@Component
public class Questions {
    private final JdbcClient sql;
    private final QuestionCards cards;

    Questions(JdbcClient sql, QuestionCards cards) {
        this.sql = sql;
        this.cards = cards;
    }

    /**
     * The newest questions that the viewer may read and nobody has answered yet; two statements.
     *
     * @param most how many
     */
    public List<QuestionCard> unanswered(Viewer viewer, int most) {
        return page(Shelf.UNANSWERED, viewer, null, most);
    }

    /**
     * The newest questions that the viewer may read; two statements.
     *
     * @param most how many
     */
    public List<QuestionCard> newest(Viewer viewer, int most) {
        return page(Shelf.ALL, viewer, null, most);
    }

    /** These questions as far as the viewer may read them, in any order; two statements, however many. */
    public List<QuestionCard> cards(Viewer viewer, Collection<QuestionId> ids) {
        if (ids.isEmpty()) return List.of();
        var rows = sql.sql("""
                select %s
                  from questions q
                 where q.id = any(:ids)
                   and q.community_id = :community
                   and %s
                """.formatted(QuestionCards.COLUMNS, Sight.LISTED))
                .param("ids", ids.stream().map(QuestionId::value).toArray(Long[]::new))
                .param("community", viewer.community().value())
                .param("viewer", Sight.viewer(viewer))
                .query(QuestionCards.Row::from)
                .list();
        return cards.of(viewer.community(), rows);
    }

    /** Those of a shelf that are older than {@code before}, newest first. */
    List<QuestionCard> page(Shelf shelf, Viewer viewer, @Nullable QuestionId before, int most) {
        var topic = shelf.topic();
        var kind = shelf.kind();
        var statement = sql.sql("""
                select %s
                  from questions q
                 %s
                 where q.community_id = :community
                   and q.id < :before
                   and %s
                   and %s
                   %s
                   %s
                   %s
                 order by q.id desc
                 limit :most
                """.formatted(
                                QuestionCards.COLUMNS,
                                topic == null
                                        ? ""
                                        : "join question_topics about on about.question_id = q.id and about.topic_id = :topic",
                                Sight.LISTED,
                                Sight.NOT_MUTED,
                                viewer.face().isPresent() ? "" : "and q.audience = 'everyone'",
                                shelf.unanswered() ? "and q.answers = 0 and q.kind = 'question'" : "",
                                kind == null ? "" : "and q.kind = :kind and q.kind <> 'question'"))
                .param("community", viewer.community().value())
                .param("before", before == null ? Long.MAX_VALUE : before.value())
                .param("viewer", Sight.viewer(viewer))
                .param("most", most);
        if (topic != null) statement = statement.param("topic", topic.id());
        if (kind != null) statement = statement.param("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
        return cards.of(
                viewer.community(), statement.query(QuestionCards.Row::from).list());
    }

    /** Questions without an answer about the topics that the viewer knows, those that wait longest first. */
    List<QuestionCard> waiting(Viewer viewer, long after, int most) {
        var rows = sql.sql("""
                select %s
                  from questions q
                 where q.community_id = :community
                   and q.id > :after
                   and q.answers = 0
                   and q.kind = 'question'
                   and %s
                   and %s
                   and not %s
                   and exists (select 1
                                 from question_topics about
                                 join known_topics known
                                   on known.topic_id = about.topic_id
                                  and known.member_id = :viewer
                                where about.question_id = q.id)
                 order by q.id
                 limit :most
                """.formatted(QuestionCards.COLUMNS, Sight.LISTED, Sight.NOT_MUTED, Sight.OWN))
                .param("community", viewer.community().value())
                .param("after", after)
                .param("viewer", Sight.viewer(viewer))
                .param("most", most)
                .query(QuestionCards.Row::from)
                .list();
        return cards.of(viewer.community(), rows);
    }

    /** One question, if the viewer may see it. */
    Optional<Question> find(Viewer viewer, long id) {
        return one(viewer, id, "");
    }

    /** One question, locked until the transaction ends, if the viewer may see it. Whatever changes its answers locks it. */
    Optional<Question> locked(Viewer viewer, long id) {
        return one(viewer, id, "for update of q");
    }

    private Optional<Question> one(Viewer viewer, long id, String lock) {
        return sql.sql("""
                select %s
                  from questions q
                 where q.id = :id
                   and q.community_id = :community
                   and %s
                   %s
                """.formatted(Question.COLUMNS, Sight.QUESTION, lock))
                .param("id", id)
                .param("community", viewer.community().value())
                .param("viewer", Sight.viewer(viewer))
                .param("moderates", Sight.moderates(viewer))
                .query(Question::from)
                .optional();
    }

    /** One question, whoever may see it. */
    Optional<Question> placed(CommunityId community, QuestionId question) {
        return sql.sql("""
                select %s
                  from questions q
                 where q.id = :id
                   and q.community_id = :community
                   for update of q
                """.formatted(Question.COLUMNS))
                .param("id", question.value())
                .param("community", community.value())
                .param("viewer", null)
                .query(Question::from)
                .optional();
    }

    /** Who asked, for telling them what happened to their question; nobody else learns it. */
    Optional<MemberId> asker(QuestionId question) {
        return sql.sql("""
                select coalesce(q.author_id, asker.member_id) as asker
                  from questions q
                  left join hidden_askers asker on asker.question_id = q.id
                 where q.id = :id
                   and q.state <> 'deleted'
                   and coalesce(q.author_id, asker.member_id) is not null
                """)
                .param("id", question.value())
                .query((row, n) -> new MemberId(row.getLong("asker")))
                .optional();
    }
}
