package org.understory.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.understory.subject.Network;

/**
 * How often one network may do something on this node. Remembers the 20,000 networks that came last, in memory only; who
 * is forgotten begins anew.
 */
public final class Pace {
    private static final int MOST_NETWORKS = 20_000;

    private final Map<Network, Bucket> networks = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Network, Bucket> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    private final int most;
    private final Duration within;

    /** So many times within this time; what was used comes back evenly. */
    public Pace(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /** Counts one more, and says whether it is still within the limit. */
    public synchronized boolean admits(Network network) {
        return networks.computeIfAbsent(network, none -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                .build();
    }
}
