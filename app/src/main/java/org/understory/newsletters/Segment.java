package org.understory.newsletters;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the readers an issue is for. */
enum Segment {
    EVERYBODY,
    /** Those who chose a pseudonym. */
    MEMBERS,
    /** Those who have none. */
    SUBSCRIBERS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Segment> typed(@Nullable String word) {
        return Stream.of(values())
                .filter(segment -> segment.word().equals(word))
                .findFirst();
    }
}
