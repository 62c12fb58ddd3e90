package org.understory.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.jobs.Job;

/** Removes what is no longer needed of letters: the record that one was sent after three months, a kept file likewise. */
@Configuration(value = "mailSweeping", proxyBeanMethods = false)
class Sweeping {
    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    Job sweepLetters(JdbcClient sql, Clock clock, KeptLetters files) {
        return new Job("sweep-letters", Duration.ofHours(12), () -> {
            var old = clock.instant().minus(KEPT);
            sql.sql("delete from letters where state not in ('waiting', 'sending') and created_at < :old")
                    .param("old", old.atOffset(ZoneOffset.UTC))
                    .update();
            sql.sql("delete from suppressions where at < :old")
                    .param("old", old.atOffset(ZoneOffset.UTC))
                    .update();
            sql.sql("""
                    delete from mailing_recipients
                     where mailing_id in (select id from mailings where ended_at < :old)
                    """).param("old", old.atOffset(ZoneOffset.UTC)).update();
            files.removeBefore(old);
        });
    }
}
