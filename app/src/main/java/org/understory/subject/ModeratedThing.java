package org.understory.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something a person wrote, as moderators see it.
 *
 * @param author null where nobody may know without a recorded reason
 * @param html its words, safe to show
 * @param path where it stands among the others
 * @param hiddenBecause why it is hidden, or null while it can be seen
 */
public record ModeratedThing(
        Subject subject,
        @Nullable MemberId author,
        String html,
        Instant at,
        String path,
        @Nullable String hiddenBecause) {

    /** From a row that has the columns {@code author}, {@code created_at} and {@code hidden_because}. */
    public static ModeratedThing of(ResultSet row, Subject subject, String html, String path) throws SQLException {
        var author = row.getObject("author", Long.class);
        return new ModeratedThing(
                subject,
                author == null ? null : new MemberId(author),
                html,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                path,
                row.getString("hidden_because"));
    }

    public boolean isHidden() {
        return hiddenBecause != null;
    }
}
