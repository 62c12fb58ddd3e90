package org.understory.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator typed to decide.
 *
 * @param rule the word of a {@link Rule}
 * @param reason in their own words
 * @param days how long a suspension lasts; 0 is for good
 */
record Judgement(
        @Nullable String rule,
        @Nullable String reason,
        @Nullable String days) {
    static final Judgement EMPTY = new Judgement(null, null, null);
    static final List<Integer> DAYS = List.of(3, 7, 30, 90, 0);

    String typedReason() {
        return reason == null ? "" : reason;
    }

    Rule chosenRule() {
        return Rule.of(rule);
    }

    /** One of {@link #DAYS}; a week for anything else. */
    int chosenDays() {
        return DAYS.stream()
                .filter(some -> String.valueOf(some).equals(days))
                .findFirst()
                .orElse(7);
    }
}
