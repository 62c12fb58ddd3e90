package org.understory.activities;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.understory.subject.Streamed.Entry;
import org.understory.subject.Streamed.Point;
import org.understory.subject.Subject;

/**
 * Where a page of the stream ends: behind one thing. The order is by time, newest first, then by kind, then by id, the
 * highest first; it never changes for what is there, so that a page neither skips nor repeats while people post. In an
 * address it is {@code 1763839999123456.update.12}: microseconds, kind, id.
 */
record Cursor(Instant at, Subject thing) {
    static final Comparator<Entry> ORDER = Comparator.comparing(Entry::at)
            .reversed()
            .thenComparing(entry -> entry.subject().kind())
            .thenComparing(entry -> -entry.subject().id());

    private static final Pattern WORD = Pattern.compile("([0-9]{1,16})\\.([a-z]{1,20})\\.([1-9][0-9]{0,17})");

    static Cursor behind(Entry entry) {
        return new Cursor(entry.at(), entry.subject());
    }

    static Optional<Cursor> of(String typed) {
        var word = WORD.matcher(typed);
        if (!word.matches()) return Optional.empty();
        var at = Instant.EPOCH.plus(Long.parseLong(word.group(1)), ChronoUnit.MICROS);
        return Optional.of(new Cursor(at, new Subject(word.group(2), Long.parseLong(word.group(3)))));
    }

    /** Where the things of a kind go on behind this cursor. */
    Point place(String kind) {
        var order = kind.compareTo(thing.kind());
        if (order == 0) return new Point(at, thing.id());
        return new Point(at, order > 0 ? Long.MAX_VALUE : 0);
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + thing.kind() + "." + thing.id();
    }
}
