package org.understory.push;

import java.time.Duration;
import java.util.Locale;

/**
 * A message to a member's devices.
 *
 * @param kind words joined by hyphens; of several messages of one kind with one path, a device that was off shows the last
 * @param telling what it is about, in one sentence; shown only on devices whose member asked for that, and cut after 200
 *     characters
 * @param path where a press leads, on the member's own community
 * @param urgency how much of a resting device's battery it is worth
 * @param lasts how long it is of use; after that it is dropped
 */
public record PushMessage(String kind, String telling, String path, Urgency urgency, Duration lasts) {
    static final int MOST = 200;

    public PushMessage {
        if (!path.matches("/([^/\\\\].*)?")) throw new IllegalArgumentException("A push leads to a page of the site");
        if (!lasts.isPositive()) throw new IllegalArgumentException("A push needs time to arrive");
        telling = telling.codePointCount(0, telling.length()) <= MOST
                ? telling
                : telling.substring(0, telling.offsetByCodePoints(0, MOST - 1)) + "…";
    }

    /** A message that is of use for a day and may wake the device. */
    public PushMessage(String kind, String telling, String path) {
        this(kind, telling, path, Urgency.NORMAL, Duration.ofDays(1));
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
