package org.understory.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.understory.subject.ModeratedThing;

/**
 * One thing as a moderator sees it.
 *
 * @param plural the word for its kind in addresses
 * @param pictures how many it carries
 * @param name how its author is signed, or null
 */
record Row(
        String plural,
        ModeratedThing thing,
        int pictures,
        @Nullable String name) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    String path() {
        return Thing.path(plural, thing.subject());
    }

    String action() {
        return path() + (thing.isHidden() ? "/restoring" : "/hiding");
    }

    String when() {
        return when(thing.at());
    }

    static String when(Instant at) {
        return MOMENT.format(at.atOffset(ZoneOffset.UTC));
    }
}
