package org.understory.moderation;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody reports a thing, the gravest first. */
enum Ground {
    HARM(1),
    ILLEGAL(2),
    PRIVACY(3),
    HARASSMENT(3),
    MISINFORMATION(3),
    SPAM(5),
    OTHER(6);

    private final int gravity;

    Ground(int gravity) {
        this.gravity = gravity;
    }

    /** 1 is an emergency; moderators see lower numbers first. */
    int gravity() {
        return gravity;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ground> of(@Nullable String word) {
        for (var ground : values()) if (ground.word().equals(word)) return Optional.of(ground);
        return Optional.empty();
    }
}
