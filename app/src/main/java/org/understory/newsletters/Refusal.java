package org.understory.newsletters;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why an issue was not sent, as it stands in an address. */
enum Refusal {
    UNSURE,
    CHANGED,
    SUBJECT,
    EMPTY,
    NOBODY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Refusal> typed(@Nullable String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
