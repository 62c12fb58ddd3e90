package org.understory.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.understory.subject.Subject;

/** One decision about a thing. Never changed. */
record Act(Subject on, Kind kind, String reason, Instant at) {
    enum Kind {
        HIDDEN,
        RESTORED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Act from(ResultSet row, int n) throws SQLException {
        return new Act(
                new Subject(row.getString("kind"), row.getLong("thing")),
                Kind.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
