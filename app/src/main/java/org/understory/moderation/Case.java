package org.understory.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.understory.subject.Subject;

/**
 * A thing that was reported and not yet decided about.
 *
 * @param gravity of the gravest report; 1 is an emergency
 * @param reporters how many people reported it
 * @param grounds which grounds they gave
 */
record Case(long id, Subject on, int gravity, int reporters, Instant openedAt, List<Ground> grounds) {
    Case {
        grounds = List.copyOf(grounds);
    }

    boolean isEmergency() {
        return gravity == 1;
    }

    static Case from(ResultSet row, int n) throws SQLException {
        var grounds = (String[]) row.getArray("grounds").getArray();
        return new Case(
                row.getLong("id"),
                new Subject(row.getString("kind"), row.getLong("thing")),
                row.getInt("gravity"),
                row.getInt("reporters"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Arrays.stream(grounds)
                        .flatMap(word -> Ground.of(word).stream())
                        .sorted()
                        .toList());
    }
}
