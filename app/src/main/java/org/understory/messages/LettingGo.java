package org.understory.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.jobs.Job;
import org.understory.media.Pictures;
import org.understory.subject.Subject;

/**
 * Erases messages that all participants have let go of: those older than the longest time that any of them chose. One who
 * keeps everything keeps it for all. A reported message stays until its conversation ends.
 */
@Component
class LettingGo {
    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Pictures pictures;

    LettingGo(JdbcClient sql, Clock clock, TransactionTemplate transaction, Pictures pictures) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
        this.pictures = pictures;
    }

    /** One round, a part at a time. */
    void round() {
        while (Boolean.TRUE.equals(transaction.execute(status -> part() == AT_ONCE))) continue;
    }

    private int part() {
        var gone = sql.sql("""
                delete from messages
                 where id in (select m.id
                                from (select conversation_id, max(keeps_days) as days
                                        from participants
                                       where state in ('in', 'asked')
                                         and conversation_id in (select conversation_id
                                                                   from participants
                                                                  where keeps_days is not null)
                                       group by conversation_id
                                      having bool_and(keeps_days is not null)) as let_go
                                join messages m on m.conversation_id = let_go.conversation_id
                               where m.created_at < :now - make_interval(days => let_go.days)
                                 and not exists (select 1 from message_reports r where r.message_id = m.id)
                               limit :most)
                returning id, pictures
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((row, n) -> new Gone(row.getLong("id"), row.getInt("pictures")))
                .list();
        erasePictures(gone);
        return gone.size();
    }

    private void erasePictures(List<Gone> gone) {
        for (var one : gone) if (one.pictures() > 0) pictures.erase(new Subject(Message.KIND, one.id()));
    }

    private record Gone(long id, int pictures) {}

    /** The daily round. */
    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Job lettingMessagesGo(LettingGo letting) {
            return new Job("let-messages-go", Duration.ofHours(24), letting::round);
        }
    }
}
