package org.understory.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.understory.subject.Subject;

/**
 * One decision about a thing or its author. Never changed.
 *
 * @param reason in the moderator's own words
 * @param until when a suspension ends, or null
 * @param reach whom the moderator had before them
 */
record Act(
        Subject on,
        Kind kind,
        Rule rule,
        String reason,
        Instant at,
        @Nullable Instant until,
        Reach reach) {
    /** Whether the moderator knew whom it concerned, and whether it could do anything. */
    enum Reach {
        NAMED,
        UNNAMED,
        /** A suspension of somebody unnamed who looks after the community. That it did nothing would say who they are. */
        WITHOUT_EFFECT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Kind {
        HIDDEN("hiding"),
        RESTORED("restoring"),
        REMOVED("removal"),
        LEFT("leaving"),
        SUSPENDED("suspension"),
        READMITTED("readmission");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The last part of the address that it is sent to. */
        String noun() {
            return noun;
        }

        static Optional<Kind> of(String noun) {
            for (var kind : values()) if (kind.noun.equals(noun)) return Optional.of(kind);
            return Optional.empty();
        }

        /** What becomes of the thing by it. */
        DecisionTaken.Became became() {
            return switch (this) {
                case HIDDEN -> DecisionTaken.Became.HIDDEN;
                case RESTORED -> DecisionTaken.Became.SHOWN_AGAIN;
                case REMOVED -> DecisionTaken.Became.REMOVED;
                case LEFT, SUSPENDED, READMITTED -> DecisionTaken.Became.LEFT;
            };
        }

        /** Whether it settles what was reported. A suspension alone says nothing about the thing. */
        boolean settles() {
            return switch (this) {
                case HIDDEN, REMOVED, LEFT, RESTORED -> true;
                case SUSPENDED, READMITTED -> false;
            };
        }
    }

    /** The columns that {@link #from} reads. */
    static final String COLUMNS = "kind, thing, act, rule, reason, at, nullif(until, 'infinity') as until, reach";

    static Act from(ResultSet row, int n) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return new Act(
                new Subject(row.getString("kind"), row.getLong("thing")),
                Kind.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                Rule.of(row.getString("rule")),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                Reach.valueOf(row.getString("reach").toUpperCase(Locale.ROOT)));
    }

    /** Whether it is the same suspension, decided once more. */
    boolean isTheSame(Act other) {
        return rule == other.rule && reason.equals(other.reason) && Objects.equals(until, other.until);
    }

    /** What to say of it to whom it concerns: the end of a message's key. */
    String told() {
        return reach == Reach.WITHOUT_EFFECT ? "withoutEffect" : kind.word();
    }
}
