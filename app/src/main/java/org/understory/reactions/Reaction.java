package org.understory.reactions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one can say to somebody's words with one press. */
public enum Reaction {
    HUG("heart"),
    THINKING_OF_YOU("flower-2"),
    STRENGTH("sparkles"),
    SAME_HERE("hand"),
    THANK_YOU("hand-heart");

    private final String icon;

    Reaction(String icon) {
        this.icon = icon;
    }

    /** Its word in addresses, forms and the table: {@code thinking-of-you}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of what people read. */
    public String key() {
        return "reactions." + word();
    }

    String icon() {
        return icon;
    }

    static Optional<Reaction> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
