package org.understory.newsletters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often a reader wants an issue, and about what.
 *
 * @param topics the topics they chose; none means all
 */
record Wish(Frequency frequency, List<Long> topics) {
    static final Wish ALL = new Wish(Frequency.EACH, List.of());

    /** How often. */
    enum Frequency {
        EACH,
        MONTHLY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Frequency> typed(@Nullable String word) {
            return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
        }
    }

    Wish {
        topics = List.copyOf(topics);
    }
}
