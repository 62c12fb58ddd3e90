package org.understory.notifications;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.understory.jobs.Job;

/** What comes round again in this room. */
@Configuration(proxyBeanMethods = false)
class Rounds {
    @Bean
    Job tellingOfNews(Deliveries deliveries) {
        return new Job("tell-of-news", Duration.ofMinutes(1), deliveries::round);
    }
}
