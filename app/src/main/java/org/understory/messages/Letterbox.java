package org.understory.messages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;

/** What waits in a member's letterbox, for pages outside this room. */
@Component
public class Letterbox {
    private final JdbcClient sql;

    Letterbox(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What a member has not read.
     *
     * @param unread conversations with something new in them
     * @param requests of people whom they have not answered yet
     */
    public record Post(int unread, int requests) {}

    /** One statement. Requests of those whom a block keeps apart do not count. */
    public Post of(MemberId me) {
        return sql.sql("""
                select count(*) filter (where p.state = 'in') as unread,
                       count(*) filter (where p.state = 'asked') as requests
                  from participants p
                 where p.member_id = :me
                   and ((p.state = 'in' and p.newest > p.read_to)
                        or (p.state = 'asked'
                            and exists (select 1
                                          from participants o
                                         where o.conversation_id = p.conversation_id
                                           and o.member_id <> :me
                                           and o.state = 'in'
                                           and not apart(o.member_id, :me))))
                """)
                .param("me", me.value())
                .query((row, n) -> new Post(row.getInt("unread"), row.getInt("requests")))
                .single();
    }
}
