package org.understory.articles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Knows a press that comes again from the same network within ten minutes, so that a double click or a bored reader
 * counts once. It remembers in memory only, and only so long.
 */
@Component
class OnceInAWhile {
    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST = 20_000;
    private static final int MOST_OF_ONE_NETWORK = 60;

    private final Clock clock;
    private final Map<Press, Vote> recent = new LinkedHashMap<>();

    OnceInAWhile(Clock clock) {
        this.clock = clock;
    }

    /** @param what was pressed, and on which article */
    synchronized UUID first(String network, String what, Supplier<UUID> add) {
        var now = clock.instant();
        forget(now);
        return recent.computeIfAbsent(new Press(network, what), press -> new Vote(add.get(), now))
                .id();
    }

    /** Whether so much came from one network lately that no more is taken from it now. */
    synchronized boolean tooMany(String network) {
        var since = clock.instant().minus(WHILE);
        return recent.entrySet().stream()
                        .filter(press -> press.getKey().network().equals(network))
                        .filter(press -> press.getValue().at().isAfter(since))
                        .count()
                >= MOST_OF_ONE_NETWORK;
    }

    private void forget(Instant now) {
        var oldest = recent.values().iterator();
        while (oldest.hasNext()) {
            var vote = oldest.next();
            if (recent.size() <= MOST && vote.at().plus(WHILE).isAfter(now)) break;
            oldest.remove();
        }
    }

    private record Press(String network, String what) {}

    private record Vote(UUID id, Instant at) {}
}
