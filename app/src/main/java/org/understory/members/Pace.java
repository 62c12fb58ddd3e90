package org.understory.members;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.understory.subject.Network;

/** How often one network may ask this node for a challenge. Nothing is stored; networks are forgotten, least recently seen first. */
@Component("gatePace")
class Pace {
    private static final int MOST_NETWORKS = 20_000;

    private final Map<Network, Bucket> networks = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Network, Bucket> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    private final int most;

    /** @param most the setting {@code understory.gate.challenges-per-network}: challenges in an hour */
    Pace(@Value("${understory.gate.challenges-per-network:600}") int most) {
        this.most = most;
    }

    synchronized boolean admits(Network network) {
        return networks.computeIfAbsent(network, none -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofHours(1)))
                .build();
    }
}
