package org.understory.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a member wants to hear of things.
 *
 * @param showsMore whether letters and devices say who did what
 */
record Wishes(Quiet quiet, boolean showsMore, Map<Kind, Choice> choices) {
    private static final ZoneId UNKNOWN = ZoneId.of("UTC");

    Wishes {
        choices = Map.copyOf(choices);
    }

    /** Of who has chosen nothing. */
    static Wishes none() {
        var choices = new EnumMap<Kind, Choice>(Kind.class);
        for (var kind : Kind.values()) choices.put(kind, Choice.of(kind));
        return new Wishes(new Quiet(UNKNOWN, null, null), false, choices);
    }

    /** What they want of one kind. */
    Choice of(Kind kind) {
        return choices.getOrDefault(kind, Choice.of(kind));
    }

    Optional<Instant> letter(Kind kind, Instant at) {
        return quiet.due(of(kind).pace(), at);
    }

    Optional<Instant> carrying(Kind kind, Instant at) {
        return quiet.due(of(kind).devices() ? Pace.AT_ONCE : Pace.NEVER, at);
    }

    /** @param devices whether it goes to their devices, too */
    record Choice(Pace pace, boolean devices) {
        static Choice of(Kind kind) {
            return new Choice(kind.pace(), true);
        }
    }
}
