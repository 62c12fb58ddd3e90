package org.understory.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a member wants to hear of things: in their own time, and not in their quiet hours.
 *
 * @param from when the quiet hours begin; null with {@code to} where there are none
 * @param to when they end; earlier than {@code from} where midnight lies between
 */
record Quiet(
        ZoneId zone, @Nullable LocalTime from, @Nullable LocalTime to) {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** When news that came at a time is told at this pace; nothing if it never is. */
    Optional<Instant> due(Pace pace, Instant at) {
        var local = at.atZone(zone);
        return switch (pace) {
            case AT_ONCE -> Optional.of(after(local));
            case DAILY -> Optional.of(after(morning(local)));
            case WEEKLY -> Optional.of(after(monday(local)));
            case NEVER -> Optional.empty();
        };
    }

    private static ZonedDateTime morning(ZonedDateTime at) {
        var today = at.with(MORNING);
        return today.isAfter(at) ? today : at.plusDays(1).with(MORNING);
    }

    private static ZonedDateTime monday(ZonedDateTime at) {
        var monday = at.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING);
        return monday.isAfter(at)
                ? monday
                : at.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING);
    }

    /** The time itself, or the end of the quiet hours in which it lies. */
    private Instant after(ZonedDateTime at) {
        if (from == null || to == null) return at.toInstant();
        var clock = at.toLocalTime();
        var overMidnight = to.isBefore(from);
        var late = !clock.isBefore(from);
        var early = clock.isBefore(to);
        if (overMidnight ? !late && !early : !late || !early) return at.toInstant();
        var day = overMidnight && late ? at.toLocalDate().plusDays(1) : at.toLocalDate();
        // Where the clocks skip the end of the quiet hours, this is the first moment after it; where an hour comes
        // twice,
        // the one that is still to come.
        var end = ZonedDateTime.of(day, to, zone);
        return (end.isBefore(at) ? end.withLaterOffsetAtOverlap() : end).toInstant();
    }
}
