package org.understory.questions;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.understory.jobs.Job;

/** When questions are offered. */
@Configuration(proxyBeanMethods = false)
class Offering {
    @Bean
    Job questionOffers(Offers offers) {
        return new Job("question-offers", Duration.ofMinutes(15), offers::offer);
    }
}
