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

    private final Clock clock;
    private final Map<Press, Vote> recent = new LinkedHashMap<>();

    OnceInAWhile(Clock clock) {
        this.clock = clock;
    }

    synchronized UUID first(String network, ArticleId article, boolean helpful, Supplier<UUID> add) {
        var now = clock.instant();
        var oldest = recent.values().iterator();
        while (oldest.hasNext()) {
            var vote = oldest.next();
            if (recent.size() <= MOST && vote.at().plus(WHILE).isAfter(now)) break;
            oldest.remove();
        }
        return recent.computeIfAbsent(new Press(network, article, helpful), press -> new Vote(add.get(), now))
                .id();
    }

    private record Press(String network, ArticleId article, boolean helpful) {}

    private record Vote(UUID id, Instant at) {}
}
