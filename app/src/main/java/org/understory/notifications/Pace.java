package org.understory.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How soon a letter leaves. */
enum Pace {
    AT_ONCE,
    /** In the morning. */
    DAILY,
    /** On Monday morning. */
    WEEKLY,
    NEVER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Pace> typed(@Nullable String word) {
        return Arrays.stream(values()).filter(pace -> pace.word().equals(word)).findFirst();
    }
}
