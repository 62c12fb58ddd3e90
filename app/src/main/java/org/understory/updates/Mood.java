package org.understory.updates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How somebody is today. */
enum Mood {
    VERY_GOOD("sun"),
    GOOD("cloud-sun"),
    SO_SO("cloud"),
    HARD("cloud-drizzle"),
    VERY_HARD("cloud-lightning");

    private final String icon;

    Mood(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "updates.mood." + word();
    }

    static Optional<Mood> of(@Nullable String word) {
        return Arrays.stream(values()).filter(mood -> mood.word().equals(word)).findFirst();
    }
}
