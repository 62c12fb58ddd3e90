package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** That an article does not stand any more, and why. Its page stays. */
record Retraction(Day on, String reason) {
    static @Nullable Retraction from(ResultSet row) throws SQLException {
        var reason = row.getString("retraction");
        return reason == null ? null : new Retraction(Day.from(row, "retracted_on"), reason);
    }
}
