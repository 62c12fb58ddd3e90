package org.understory.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;

/** A member's list of conversations, and of what strangers ask of them. */
@Component
class Inbox {
    static final int PAGE = 30;

    private final JdbcClient sql;

    Inbox(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Conversations in a state, the last written one first; one more than {@link #PAGE} where there are more. One
     * statement.
     *
     * @param before only those whose newest message is older than this one, or null to begin with the newest
     */
    List<InboxRow> list(MemberId me, State state, @Nullable Long before) {
        return sql.sql("""
                select c.id, c.grouped, c.name, p.newest, p.read_to, last.member_id, last.line, last.text, last.pictures,
                       last.hidden_because is not null as hidden, coalesce(last.created_at, p.since) as at,
                       array(select o.member_id
                               from participants o
                              where o.conversation_id = c.id
                                and o.member_id <> :me
                                and o.state <> 'left'
                                and not apart(o.member_id, :me)
                              order by o.since, o.member_id) as others
                  from participants p
                  join conversations c on c.id = p.conversation_id
                  left join lateral (select m.*
                                       from messages m
                                      where m.conversation_id = c.id
                                        and m.id >= p.sees_from
                                        and (m.member_id is null or m.member_id = :me or not apart(m.member_id, :me))
                                      order by m.id desc
                                      limit 1) last on true
                 where p.member_id = :me
                   and p.state = :state
                   and p.newest < :before
                   and (p.state = 'in' or exists (select 1
                                                    from participants o
                                                   where o.conversation_id = c.id
                                                     and o.state = 'in'
                                                     and not apart(o.member_id, :me)))
                 order by p.newest desc
                 limit :most
                """)
                .param("me", me.value())
                .param("state", state.word())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", PAGE + 1)
                .query(InboxRow::from)
                .list();
    }

    /** How many requests wait for an answer; those of somebody whom a block keeps apart do not count. */
    int requests(MemberId me) {
        return sql.sql("""
                select count(*)
                  from participants p
                 where p.member_id = :me
                   and p.state = 'asked'
                   and exists (select 1
                                 from participants o
                                where o.conversation_id = p.conversation_id
                                  and o.member_id <> :me
                                  and o.state = 'in'
                                  and not apart(o.member_id, :me))
                """).param("me", me.value()).query(Integer.class).single();
    }

    /** How many messages have come in for a member and were told to them. */
    long arrived(MemberId me) {
        return sql.sql("""
                select coalesce(sum(arrived), 0)
                  from participants
                 where member_id = :me
                   and state = 'in'
                """).param("me", me.value()).query(Long.class).single();
    }
}
