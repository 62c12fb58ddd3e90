package org.understory.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedRows;
import org.understory.subject.ModeratedThing;
import org.understory.text.Html;

/** Questions as moderators see them. Who asked an anonymous one stands on a page of its own, behind a recorded reason. */
@Component
class ModeratedQuestions implements Moderated {
    private final JdbcClient sql;
    private final ModeratedRows rows;
    private final QuestionChanges changes;
    private final KeptQuestions kept;

    ModeratedQuestions(JdbcClient sql, QuestionChanges changes, KeptQuestions kept) {
        this.sql = sql;
        this.rows = ModeratedRows.of(
                sql,
                "questions q",
                "q.id, q.author_id as author, q.title, q.html, q.created_at, q.hidden_because",
                ModeratedQuestions::thing);
        this.changes = changes;
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
    public ModeratedRows rows() {
        return rows;
    }

    @Override
    public Optional<MemberId> addressee(CommunityId community, long id) {
        return sql.sql("""
                select coalesce(q.author_id, h.member_id) as addressee
                  from questions q
                  left join hidden_askers h on h.question_id = q.id
                 where q.id = :id
                   and q.community_id = :community
                   and coalesce(q.author_id, h.member_id) is not null
                """)
                .param("id", id)
                .param("community", community.value())
                .query((row, n) -> new MemberId(row.getLong("addressee")))
                .optional();
    }

    @Override
    public void turned(CommunityId community, long id, boolean visible) {
        kept.changed(community, new QuestionId(id));
    }

    @Override
    public boolean remove(CommunityId community, long id) {
        return changes.remove(community, new QuestionId(id));
    }

    private static ModeratedThing thing(ResultSet row, int n) throws SQLException {
        var id = new QuestionId(row.getLong("id"));
        return ModeratedThing.of(
                row,
                id.subject(),
                "<p><strong>" + Html.escape(row.getString("title")) + "</strong></p>" + row.getString("html"),
                "/questions/" + id.value());
    }
}
