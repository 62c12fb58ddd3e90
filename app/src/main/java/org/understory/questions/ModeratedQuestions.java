package org.understory.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedThing;
import org.understory.text.Html;

/** Questions as moderators see them. Who asked an anonymous one stands on a page of its own, behind a recorded reason. */
@Component
class ModeratedQuestions implements Moderated {
    private static final String COLUMNS = "q.id, q.author_id, q.title, q.html, q.created_at, q.hidden_because";

    private final JdbcClient sql;
    private final KeptQuestions kept;

    ModeratedQuestions(JdbcClient sql, KeptQuestions kept) {
        this.sql = sql;
        this.kept = kept;
    }

    @Override
    public String kind() {
        return QuestionId.KIND;
    }

    @Override
    public String plural() {
        return "questions";
    }

    @Override
    public Optional<ModeratedThing> find(CommunityId community, long id) {
        return sql.sql("""
                select %s
                  from questions q
                 where q.id = :id
                   and q.community_id = :community
                   and q.state in ('visible', 'hidden')
                """.formatted(COLUMNS))
                .param("id", id)
                .param("community", community.value())
                .query(ModeratedQuestions::thing)
                .optional();
    }

    @Override
    public Optional<MemberId> addressee(CommunityId community, long id) {
        return sql.sql("""
                select coalesce(q.author_id, h.member_id) as addressee
                  from questions q
                  left join hidden_askers h on h.question_id = q.id
                 where q.id = :id
                   and q.community_id = :community
                """)
                .param("id", id)
                .param("community", community.value())
                .query((row, n) -> row.getObject("addressee", Long.class))
                .optional()
                .map(MemberId::new);
    }

    @Override
    public List<ModeratedThing> recent(CommunityId community, @Nullable Long before, int most) {
        return list("q.state in ('visible', 'hidden')", community, before, most);
    }

    @Override
    public List<ModeratedThing> hidden(CommunityId community, @Nullable Long before, int most) {
        return list("q.state = 'hidden'", community, before, most);
    }

    private List<ModeratedThing> list(String which, CommunityId community, @Nullable Long before, int most) {
        return sql.sql("""
                select %s
                  from questions q
                 where q.community_id = :community
                   and q.id < :before
                   and %s
                 order by q.id desc
                 limit :most
                """.formatted(COLUMNS, which))
                .param("community", community.value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(ModeratedQuestions::thing)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hide(CommunityId community, long id, String reason) {
        return changed(
                community,
                id,
                sql.sql("""
                update questions
                   set state = 'hidden',
                       hidden_because = :reason
                 where id = :id
                   and community_id = :community
                   and state = 'visible'
                """)
                        .param("id", id)
                        .param("community", community.value())
                        .param("reason", reason)
                        .update());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean restore(CommunityId community, long id) {
        return changed(
                community,
                id,
                sql.sql("""
                update questions
                   set state = 'visible',
                       hidden_because = null
                 where id = :id
                   and community_id = :community
                   and state = 'hidden'
                """)
                        .param("id", id)
                        .param("community", community.value())
                        .update());
    }

    private boolean changed(CommunityId community, long id, int rows) {
        if (rows == 0) return false;
        kept.changed(community, new QuestionId(id));
        return true;
    }

    private static ModeratedThing thing(ResultSet row, int n) throws SQLException {
        var id = new QuestionId(row.getLong("id"));
        var author = row.getObject("author_id", Long.class);
        return new ModeratedThing(
                id.subject(),
                author == null ? null : new MemberId(author),
                "<p><strong>" + Html.escape(row.getString("title")) + "</strong></p>" + row.getString("html"),
                0,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                "/questions/" + id.value(),
                row.getString("hidden_because"));
    }
}
