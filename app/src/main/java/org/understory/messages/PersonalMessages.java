package org.understory.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.PlainRow;

/**
 * What this room keeps about a person: the conversations they are in, with what they and the others wrote there. Erasing
 * takes their words with them; for the others they have left. Their pictures are exported and erased by media.
 */
@Component
class PersonalMessages implements HoldsPersonalData {
    private final JdbcClient sql;
    private final Deserted deserted;

    PersonalMessages(JdbcClient sql, Deserted deserted) {
        this.sql = sql;
        this.deserted = deserted;
    }

    @Override
    public String room() {
        return "messages";
    }

    /** Before members, whose rows these name. */
    @Override
    public int height() {
        return 50;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.of(
                "conversations", list(who, """
                        select c.id as number, nullif(c.name, '') as name, p.state, p.since, p.keeps_days, p.shows_read
                          from participants p
                          join conversations c on c.id = p.conversation_id
                         where p.member_id = any(:members)
                         order by c.id
                        """),
                "messages", list(who, """
                        select m.id as number, m.conversation_id as conversation, m.member_id = p.member_id as mine,
                               m.line, m.text, m.hidden_because, m.created_at as written
                          from participants p
                          join messages m on m.conversation_id = p.conversation_id
                                         and m.id >= p.sees_from
                         where p.member_id = any(:members)
                           and (m.member_id = p.member_id
                                or p.state = 'in' and (m.member_id is null or not apart(m.member_id, p.member_id)))
                         order by m.id
                        """),
                "reports", list(who, """
                        select message_id as message, created_at as written
                          from message_reports
                         where member_id = any(:members)
                         order by id
                        """));
    }

    @Override
    @Transactional
    public void erase(DataSubject who) {
        var theirs = sql.sql("select distinct conversation_id from participants where member_id = any(:members)")
                .param("members", ids(who))
                .query((row, n) -> new ConversationId(row.getLong("conversation_id")))
                .list();
        for (var gone : List.of(
                "delete from messages where member_id = any(:members)",
                "delete from participants where member_id = any(:members)",
                "update message_reports set member_id = null where member_id = any(:members)",
                """
                update conversations
                   set low_member = null, high_member = null
                 where low_member = any(:members) or high_member = any(:members)
                """)) sql.sql(gone).param("members", ids(who)).update();
        deserted.remove(theirs);
    }

    private List<Map<String, Object>> list(DataSubject who, String select) {
        return sql.sql(select)
                .param("members", ids(who))
                .query(PersonalMessages::values)
                .list();
    }

    private static Map<String, Object> values(ResultSet row, int n) throws SQLException {
        return PlainRow.of(row);
    }

    private static Long[] ids(DataSubject who) {
        return who.members().stream().map(MemberId::value).toArray(Long[]::new);
    }
}
