package org.understory.media;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.understory.jobs.Job;

/** Erases pictures that nobody posted. */
@Configuration(proxyBeanMethods = false)
class PictureSweeping {
    private static final Duration WAITS = Duration.ofHours(24);

    @Bean
    Job sweepPictures(Pictures pictures, Clock clock) {
        return new Job(
                "sweep-pictures",
                Duration.ofHours(1),
                () -> pictures.eraseUnattached(clock.instant().minus(WAITS)));
    }
}
