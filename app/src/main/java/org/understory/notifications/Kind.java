package org.understory.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can happen that concerns a member, in the order of the settings, and how soon a letter about it leaves by itself. */
enum Kind {
    MESSAGE(Pace.AT_ONCE, true, true),
    REPLY(Pace.DAILY, true, true),
    COMMENT(Pace.DAILY, true, true),
    ANSWER(Pace.AT_ONCE, true, true),
    MENTION(Pace.DAILY, true, true),
    HELPED(Pace.DAILY, false, false),
    CHECKED(Pace.DAILY, false, false),
    REACTION(Pace.WEEKLY, false, true),
    FOLLOW(Pace.WEEKLY, false, true),
    OFFERED(Pace.DAILY, false, false),
    /** The library's editors took a question up. */
    TAKEN_UP(Pace.DAILY, false, false),
    /** An article answers it now. */
    IN_LIBRARY(Pace.DAILY, false, false),
    /** A moderator's: a letter with the reason leaves in any case, so this one need not. */
    DECISION(Pace.NEVER, true, false);

    private final Pace pace;
    private final boolean repeats;
    private final boolean actors;

    Kind(Pace pace, boolean repeats, boolean actors) {
        this.pace = pace;
        this.repeats = repeats;
        this.actors = actors;
    }

    /** How soon a letter about it leaves where the member has chosen nothing. */
    Pace pace() {
        return pace;
    }

    /** Whether the same person doing it again is news. */
    boolean repeats() {
        return repeats;
    }

    /** Whether it says who did it. */
    boolean hasActors() {
        return actors;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Optional<Kind> typed(@Nullable String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
