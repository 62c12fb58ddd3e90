package org.understory.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a mailing has come.
 *
 * @param suppressed who got none because their address refuses letters, or because they no longer want it
 * @param doubtful who was cut off twice: it may have arrived, and is not sent a third time
 * @param again how many were cut off in the air and went once more under the same Message-ID
 * @param bounced how many of the sent came back later, or were marked as unwanted
 * @param pausedBecause why it paused by itself, as a code of the mail server, or null
 */
public record MailingProgress(
        int total,
        int sent,
        int failed,
        int suppressed,
        int doubtful,
        int again,
        int bounced,
        boolean paused,
        @Nullable String pausedBecause,
        @Nullable Instant endedAt) {

    public int waiting() {
        return ended()
                ? 0
                : total - sent - failed - suppressed - doubtful; // who was erased meanwhile stays in the total
    }

    public boolean ended() {
        return endedAt != null;
    }
}
