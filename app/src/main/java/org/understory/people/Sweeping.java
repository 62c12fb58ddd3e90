package org.understory.people;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.jobs.Job;

/** Removes sign-ins, links and counted tries that are long over, and seals secrets that an older version kept open. */
@Configuration(value = "peopleSweeping", proxyBeanMethods = false)
class Sweeping {
    @Bean
    Job sweepPeople(
            JdbcClient sql,
            Clock clock,
            Links links,
            Tries tries,
            KnownDevices devices,
            Ceremonies ceremonies,
            EmailChanges changes,
            SecondFactors factors) {
        return new Job("sweep-people", Duration.ofHours(1), () -> {
            sql.sql("delete from sign_ins where expires_at < :now")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            links.sweep();
            tries.sweep();
            devices.sweep();
            ceremonies.sweep();
            changes.sweep();
            factors.sealAll();
        });
    }
}
