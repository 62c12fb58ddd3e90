package org.understory.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * A message that is about to leave for one device.
 *
 * @param hushed whether the device shows only that something waits
 * @param attempts the number of times it was tried, this time included
 */
record OutgoingPush(
        long id,
        long subscription,
        String endpoint,
        DeviceKeys keys,
        boolean hushed,
        String title,
        String words,
        String path,
        String tag,
        String urgency,
        int attempts,
        Instant expiresAt) {

    static OutgoingPush from(ResultSet row, int n) throws SQLException {
        return new OutgoingPush(
                row.getLong("id"),
                row.getLong("subscription_id"),
                row.getString("endpoint"),
                new DeviceKeys(row.getBytes("p256dh"), row.getBytes("auth")),
                row.getBoolean("hushed"),
                row.getString("title"),
                row.getString("words"),
                row.getString("path"),
                row.getString("tag"),
                row.getString("urgency"),
                row.getInt("attempts"),
                row.getTimestamp("expires_at").toInstant());
    }

    /** How long the push service should keep it for a device that is off. */
    Duration lasts(Instant now) {
        var left = Duration.between(now, expiresAt);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
