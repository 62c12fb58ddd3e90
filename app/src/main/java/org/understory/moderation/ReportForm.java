package org.understory.moderation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to report a thing.
 *
 * @param on the thing as one word, {@code comment:12}
 * @param website a trap: people leave it empty
 */
record ReportForm(
        @Nullable String on,
        @Nullable String ground,
        @Nullable String words,
        @Nullable String email,
        @Nullable String name,
        @Nullable String place,
        @Nullable String faith,
        @Nullable String website) {

    static ReportForm empty(@Nullable String on) {
        return new ReportForm(on, null, null, null, null, null, null, null);
    }

    boolean has(Ground chosen) {
        return chosen.word().equals(ground);
    }

    String typed(@Nullable String value) {
        return value == null ? "" : value;
    }
}
