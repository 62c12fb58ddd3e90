package org.understory.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * One exact version of a text.
 *
 * @param number counted from 1 for each text
 * @param sha256 the fingerprint of its canonical form, 64 lowercase hexadecimal digits
 */
public record Revision(RevisionId id, int number, String sha256, Instant recordedAt) {
    static Revision from(ResultSet row, int n) throws SQLException {
        return new Revision(
                new RevisionId(row.getLong("id")),
                row.getInt("number"),
                row.getString("sha256"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
