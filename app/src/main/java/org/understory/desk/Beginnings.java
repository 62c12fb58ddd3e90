package org.understory.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.understory.articles.ArticleId;
import org.understory.subject.PersonId;

/** The articles begun a moment ago: pressing the button twice begins one. */
@Component
class Beginnings {
    private static final Duration MOMENT = Duration.ofMinutes(2);

    private final Clock clock;
    private final Map<Key, Begun> lately = new ConcurrentHashMap<>();

    Beginnings(Clock clock) {
        this.clock = clock;
    }

    ArticleId once(PersonId by, String title, Supplier<ArticleId> begin) {
        var now = clock.instant();
        lately.values().removeIf(begun -> begun.at().plus(MOMENT).isBefore(now));
        return lately.computeIfAbsent(new Key(by, title), none -> new Begun(begin.get(), now))
                .id();
    }

    private record Key(PersonId by, String title) {}

    private record Begun(ArticleId id, Instant at) {}
}
