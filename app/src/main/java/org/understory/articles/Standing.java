package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an article is, apart from its words.
 *
 * @param news whether it is news of the community, which is never reviewed; else a medical article. Fixed
 * @param sponsor who pays for it, or null
 * @param membersAsked whether something of it was added because members asked
 * @param retracted that it does not stand any more, or null
 */
public record Standing(
        boolean news,
        @Nullable String sponsor,
        boolean membersAsked,
        @Nullable Retracted retracted) {
    /** A medical article that nobody pays for. */
    public static final Standing PLAIN = new Standing(false, null, false, null);

    static Standing from(ResultSet row) throws SQLException {
        var retraction = Retraction.from(row);
        return new Standing(
                row.getBoolean("news"),
                row.getString("sponsor"),
                row.getBoolean("members_asked"),
                retraction == null ? null : new Retracted(retraction.on().date(), retraction.reason()));
    }

    /** Since when an article does not stand any more, and why. */
    public record Retracted(LocalDate on, String reason) {}
}
