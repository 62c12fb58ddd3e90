package org.understory.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What one person told the moderators about a thing.
 *
 * @param words in their own words, possibly none
 * @param place of something illegal, where exactly it stands
 * @param name of who reports something illegal
 */
record Report(Ground ground, String words, String place, String name, boolean goodFaith, Instant at) {

    static Report from(ResultSet row, int n) throws SQLException {
        return new Report(
                Ground.of(row.getString("ground")).orElse(Ground.OTHER),
                row.getString("words"),
                row.getString("place"),
                row.getString("name"),
                row.getBoolean("good_faith"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }
}
