package org.understory.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.understory.people.Device;

/**
 * A device on which a member turned messages on.
 *
 * @param hushed whether a message only says there that something waits
 */
record Subscription(long id, long signIn, Device device, boolean hushed, Instant since) {
    static Subscription from(ResultSet row, int n) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                row.getLong("sign_in_id"),
                Device.read(row.getString("device")),
                row.getBoolean("hushed"),
                row.getTimestamp("created_at").toInstant());
    }
}
