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
        this.rows = new ModeratedRows(sql, QuestionId.KIND, "questions q", "q.author_id")
                .saying("q.title, q.html", ModeratedQuestions::words);
        this.changes = changes;
        this.kept = kept;
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

    private static String words(ResultSet row) throws SQLException {
        return "<p><strong>" + Html.escape(row.getString("title")) + "</strong></p>" + row.getString("html");
    }
}
