package org.understory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What every template is given besides its own page: the words, the site, who is looking, where.
 *
 * @param path the path of this page, for links that come back to it
 * @param drawn the icons of this page
 */
public record Frame(
        Messages text, Site site, Header header, String path, Assets assets, Supplier<Badge> badges, Drawn drawn) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** A sentence from the messages files. */
    public String say(String key, Object... args) {
        return text.say(key, args);
    }

    /** The words of a sentence. */
    public String say(Sentence sentence) {
        return text.say(sentence.key(), sentence.args().toArray());
    }

    /** A day as people write it: 3 November 2026. */
    public String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    /** A day as people write it. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The hashed, immutable address of one of our own files. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** What waits for the member who is looking. Asks each time, and only for a member. */
    public Badge badge() {
        return badges.get();
    }

    /** Whether the page lies under a path, for marking where the reader is. */
    public boolean under(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
