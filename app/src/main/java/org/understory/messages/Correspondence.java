package org.understory.messages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;

/** What was said in conversations, for those who are in them. */
@Component
class Correspondence {
    static final int PAGE = 40;

    private final JdbcClient sql;

    Correspondence(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The newest messages, the newest last; one more than {@link #PAGE} where there are more.
     *
     * @param before only what was said before this message, or null to begin with the newest
     */
    List<Message> page(Conversation conversation, @Nullable Long before) {
        return sql.sql("""
                select %s
                  from messages m
                 where m.conversation_id = :id
                   and m.id < :before
                   and m.id >= :from
                   and (m.member_id is null or m.member_id = :me or not apart(m.member_id, :me))
                 order by m.id desc
                 limit :most
                """.formatted(Message.COLUMNS))
                .param("id", conversation.id().value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("from", conversation.seesFrom())
                .param("me", conversation.me().value())
                .param("most", PAGE + 1)
                .query(Message::from)
                .list()
                .reversed();
    }

    /**
     * Somebody's words with all that belongs to them, if the one who looks may see them.
     *
     * @param me who looks
     */
    Optional<Message> find(MemberId me, long message) {
        return find(me, message, List.of(State.IN));
    }

    /**
     * Somebody's words, if the one who looks has them before their eyes: those of a request are read, without their pictures,
     * before it is answered.
     *
     * @param me who looks
     */
    Optional<Message> read(MemberId me, long message) {
        return find(me, message, List.of(State.IN, State.ASKED));
    }

    private Optional<Message> find(MemberId me, long message, List<State> states) {
        return sql.sql("""
                select %s
                  from messages m
                  join participants p on p.conversation_id = m.conversation_id
                 where m.id = :message
                   and m.line = 'words'
                   and p.member_id = :me
                   and p.state in (:states)
                   and m.id >= p.sees_from
                   and (m.member_id = :me or not apart(m.member_id, :me))
                """.formatted(Message.COLUMNS))
                .param("message", message)
                .param("me", me.value())
                .param("states", states.stream().map(State::word).toList())
                .query(Message::from)
                .optional();
    }
}
