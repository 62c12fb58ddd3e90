package org.understory.comments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers that a browser sent: whatever is not one is nothing. */
final class Numbers {
    private Numbers() {}

    static Optional<Long> positive(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }
}
