package org.understory.messages;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;

/** How much an account has sent lately; counted where the messages are, so that it holds on every node. */
@Component
class MessagesPace {
    private final JdbcClient sql;
    private final Clock clock;

    MessagesPace(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What an account sent lately.
     *
     * @param same the message that the same form made, or null
     * @param tooMany the refusal of a further one, or null
     */
    record Lately(Sent.@Nullable Kept same, Sent.@Nullable TooMany tooMany) {}

    Lately lately(MemberId author, byte[] fingerprint) {
        return sql.sql("""
                select count(*) filter (where created_at > :now - interval '10 minutes') as lately,
                       count(*) as today,
                       max(id) filter (where fingerprint = :fingerprint) as same,
                       max(conversation_id) filter (where fingerprint = :fingerprint) as conversation
                  from messages
                 where member_id = :author
                   and created_at > :now - interval '1 day'
                """)
                .param("author", author.value())
                .param("fingerprint", fingerprint)
                .param("now", now())
                .query((row, n) -> {
                    var same = row.getObject("same", Long.class);
                    var kept =
                            same == null ? null : new Sent.Kept(new ConversationId(row.getLong("conversation")), same);
                    return new Lately(kept, tooMany(row.getInt("lately"), row.getInt("today")));
                })
                .single();
    }

    private static Sent.@Nullable TooMany tooMany(int lately, int today) {
        if (lately >= ConversationRules.MOST_IN_TEN_MINUTES)
            return new Sent.TooMany(ConversationRules.MOST_IN_TEN_MINUTES, 10);
        if (today >= ConversationRules.MOST_IN_A_DAY) return new Sent.TooMany(ConversationRules.MOST_IN_A_DAY, 1440);
        return null;
    }

    boolean hasBegunTooMany(MemberId member) {
        return sql.sql("""
                select count(*)
                  from participants
                 where member_id = :member
                   and began
                   and since > :now - interval '1 day'
                """)
                        .param("member", member.value())
                        .param("now", now())
                        .query(Integer.class)
                        .single()
                >= ConversationRules.MOST_BEGUN_IN_A_DAY;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
