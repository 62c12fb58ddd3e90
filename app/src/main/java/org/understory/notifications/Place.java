package org.understory.notifications;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in a member's list: what is earlier, or as early with a lower number, comes after it. */
record Place(Instant at, long id) {
    static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    String word() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    /** What an address names; nothing if it is no place. */
    static Optional<Place> typed(@Nullable String word) {
        if (word == null) return Optional.of(START);
        if (!word.matches("[0-9]{1,17}-[1-9][0-9]{0,17}")) return Optional.empty();
        var parts = word.split("-", 2);
        return Optional.of(
                new Place(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1])));
    }
}
