package org.understory.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.live.OpenPages;
import org.understory.live.Signals;
import org.understory.subject.MemberId;

/** Brings a new message to all who are in its conversation, and tells their open pages. */
@Component
class Arrivals {
    private final JdbcClient sql;
    private final Inbox inbox;
    private final Signals signals;

    Arrivals(JdbcClient sql, Inbox inbox, Signals signals) {
        this.sql = sql;
        this.inbox = inbox;
        this.signals = signals;
    }

    /** Who hears of a message, and who finds it among their requests. */
    record Told(List<MemberId> in, List<MemberId> asked) {}

    private record Receiver(MemberId member, State state, long arrived, boolean quiet) {
        static Receiver from(ResultSet row, int n) throws SQLException {
            return new Receiver(
                    new MemberId(row.getLong("member_id")),
                    State.of(row.getString("state")),
                    row.getLong("arrived"),
                    row.getBoolean("quiet"));
        }
    }

    /** The author has read what they wrote. Who has muted the author finds the message without having been told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Told arrived(ConversationId conversation, MemberId author, long message) {
        sql.sql("""
                update participants
                   set newest = greatest(newest, :message),
                       read_to = greatest(read_to, :message)
                 where conversation_id = :conversation
                   and member_id = :author
                """)
                .param("message", message)
                .param("conversation", conversation.value())
                .param("author", author.value())
                .update();
        var receivers = received(conversation, author, message);
        for (var one : receivers) {
            if (one.quiet() || one.state() != State.IN) continue;
            signals.send(OpenPages.TOPIC, LiveMessages.in(conversation, one.member()) + " " + one.arrived());
            signals.send(OpenPages.TOPIC, LiveMessages.of(one.member()) + " " + inbox.arrived(one.member()));
        }
        return new Told(told(receivers, State.IN), told(receivers, State.ASKED));
    }

    /** Always in the order of the members, so that two who write at once do not wait for each other for ever. */
    private List<Receiver> received(ConversationId conversation, MemberId author, long message) {
        return sql.sql("""
                with receivers as (
                    select conversation_id, member_id, :author in (select muted_by(member_id)) as quiet
                      from participants
                     where conversation_id = :conversation
                       and member_id <> :author
                       and state <> 'left'
                       and not apart(member_id, :author)
                     order by member_id
                       for update
                )
                update participants p
                   set newest = greatest(newest, :message),
                       arrived = arrived + case when receivers.quiet then 0 else 1 end
                  from receivers
                 where p.conversation_id = receivers.conversation_id
                   and p.member_id = receivers.member_id
                returning p.member_id, p.state, p.arrived, receivers.quiet
                """)
                .param("message", message)
                .param("conversation", conversation.value())
                .param("author", author.value())
                .query(Receiver::from)
                .list();
    }

    private static List<MemberId> told(List<Receiver> receivers, State state) {
        return receivers.stream()
                .filter(one -> one.state() == state && !one.quiet())
                .map(Receiver::member)
                .toList();
    }
}
