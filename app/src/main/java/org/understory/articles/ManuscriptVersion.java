package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.understory.reviews.RevisionId;
import org.understory.subject.PersonId;

/**
 * One version of an article with its words.
 *
 * @param grade years of school that it asks of its reader
 * @param by who saved it, or null if a folder brought it in
 * @param savedAs the number of the contributor as whom it was saved where the folder comes from, or null
 */
public record ManuscriptVersion(
        RevisionId id,
        int number,
        String sha256,
        String title,
        String lede,
        String body,
        double grade,
        @Nullable PersonId by,
        @Nullable Long savedAs,
        @Nullable String why,
        Instant at) {

    static ManuscriptVersion from(ResultSet row, int n) throws SQLException {
        return new ManuscriptVersion(
                new RevisionId(row.getLong("revision_id")),
                row.getInt("number"),
                row.getString("sha256"),
                row.getString("title"),
                row.getString("lede"),
                row.getString("body"),
                row.getDouble("grade"),
                Version.Row.person(row, "saved_by"),
                row.getObject("saved_as", Long.class),
                row.getString("why"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
