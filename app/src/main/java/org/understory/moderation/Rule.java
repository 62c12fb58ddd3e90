package org.understory.moderation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a decision rests on. */
enum Rule {
    GUIDELINES,
    HARM,
    HARASSMENT,
    MISINFORMATION,
    PRIVACY,
    SPAM,
    ILLEGAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this word; the community's guidelines for any other. */
    static Rule of(@Nullable String word) {
        for (var rule : values()) if (rule.word().equals(word)) return rule;
        return GUIDELINES;
    }
}
