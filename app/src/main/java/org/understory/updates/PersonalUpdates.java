package org.understory.updates;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.comments.Comments;
import org.understory.reactions.Reactions;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.PlainRow;

/**
 * What this room keeps about a person: their updates with what these said before, and where others call them. Pictures
 * are exported and erased by media; latest_updates follows the updates by itself.
 */
@Component
class PersonalUpdates implements HoldsPersonalData {
    private final JdbcClient sql;
    private final Comments comments;
    private final Reactions reactions;

    PersonalUpdates(JdbcClient sql, Comments comments, Reactions reactions) {
        this.sql = sql;
        this.comments = comments;
        this.reactions = reactions;
    }

    @Override
    public String room() {
        return "updates";
    }

    /** Before members, whose rows updates name. */
    @Override
    public int height() {
        return 55;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.of(
                "updates", list(who, """
                        select id as number, text, mood, is_question, audience, hidden_because, created_at, edited_at
                          from updates
                         where member_id = any(:members)
                         order by id
                        """),
                "earlier versions", list(who, """
                        select r.update_id as number, r.version, r.text, r.mood, r.audience, r.written_at
                          from update_revisions r
                          join updates u on u.id = r.update_id
                         where u.member_id = any(:members)
                         order by r.update_id, r.version
                        """),
                "mentions", list(who, """
                        select update_id as "in"
                          from update_mentions
                         where member_id = any(:members)
                         order by update_id
                        """));
    }

    private List<Map<String, Object>> list(DataSubject who, String select) {
        return sql.sql(select)
                .param("members", ids(who))
                .query((row, n) -> PlainRow.of(row))
                .list();
    }

    @Override
    @Transactional
    public void erase(DataSubject who) {
        sql.sql("delete from update_mentions where member_id = any(:members)")
                .param("members", ids(who))
                .update();
        var gone = sql.sql("delete from updates where member_id = any(:members) returning id")
                .param("members", ids(who))
                .query((row, n) -> new UpdateId(row.getLong("id")).subject())
                .list();
        comments.forget(gone);
        reactions.forget(gone);
    }

    private static Long[] ids(DataSubject who) {
        return who.members().stream().map(MemberId::value).toArray(Long[]::new);
    }
}
