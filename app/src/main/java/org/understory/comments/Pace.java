package org.understory.comments;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.understory.subject.Network;

/** How often one network may send comments to this node. Networks are forgotten, least recently seen first. */
@Component
class Pace {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final int MOST_NETWORKS = 20_000;

    private final Map<Network, Bucket> networks = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Network, Bucket> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    private final int most;

    /** @param most the setting {@code understory.comments.most-per-network}: comments in ten minutes */
    Pace(@Value("${understory.comments.most-per-network:60}") int most) {
        this.most = most;
    }

    synchronized boolean admits(Network network) {
        return networks.computeIfAbsent(network, none -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, TEN_MINUTES))
                .build();
    }
}
