package org.understory.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as people write them: 3 November 2026. */
final class Day {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Day() {}

    static String words(@Nullable LocalDate day) {
        return day == null ? "" : WORDS.format(day);
    }
}
