package org.understory.notifications;

import org.springframework.stereotype.Component;

/** The round that tells members what is due, made when a test wants it. */
@Component
public class Round {
    private final Deliveries deliveries;

    Round(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    public void make() {
        deliveries.round();
    }
}
