package org.understory.communities;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts that each community writes for itself, from drafts that come with the program. */
public enum CommunityText {
    ABOUT,
    GUIDELINES,
    PRIVACY,
    TERMS;

    public static final int LONGEST = 50_000;

    /** Its word in addresses, messages and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people agree to it, so that its version is kept with their consent. */
    boolean versioned() {
        return this == PRIVACY || this == TERMS;
    }

    public static Optional<CommunityText> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
