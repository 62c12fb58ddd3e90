package org.understory.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.understory.people.Device;

/**
 * A device on which a member turned messages on.
 *
 * @param tells whether a message says there what it is about
 */
record Subscription(long id, long signIn, Device device, boolean tells, Instant since) {
    static Subscription from(ResultSet row, int n) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                row.getLong("sign_in_id"),
                Device.read(row.getString("device")),
                row.getBoolean("tells"),
                row.getTimestamp("created_at").toInstant());
    }
}
