package org.understory.push;

import java.time.Duration;
import java.util.Locale;

/**
 * A message to a member's devices. It may be read on a locked screen by anybody: whoever sends it sees to it that its
 * words tell of health, or of who did what, only where the member wishes that.
 *
 * @param title a few words, cut after 80 characters
 * @param words one sentence, cut after 200 characters
 * @param path where a press leads, on the member's own community
 * @param tag a newer message with the same one takes its place, also at a push service while the device is off; at most 100
 *     characters
 * @param urgency how much of a resting device's battery it is worth
 * @param lasts how long it is of use; after that it is dropped
 */
public record PushMessage(String title, String words, String path, String tag, Urgency urgency, Duration lasts) {
    public PushMessage {
        if (!path.matches("/([^/\\\\].*)?")) throw new IllegalArgumentException("A push leads to a page of the site");
        if (tag.isEmpty() || tag.length() > 100) throw new IllegalArgumentException("A tag is short");
        if (!lasts.isPositive()) throw new IllegalArgumentException("A push needs time to arrive");
        title = cut(title, 80);
        words = cut(words, 200);
    }

    /** A message that is of use for a day and may wake the device. */
    public PushMessage(String title, String words, String path, String tag) {
        this(title, words, path, tag, Urgency.NORMAL, Duration.ofDays(1));
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** As RFC 8030 has them. */
    public enum Urgency {
        LOW,
        NORMAL,
        HIGH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
