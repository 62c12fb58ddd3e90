package org.understory.messages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as a browser sends them. */
final class Numbers {
    private Numbers() {}

    static Optional<Long> positive(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }
}
