package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.understory.reviews.RevisionId;
import org.understory.subject.CommunityId;

/**
 * An article as the desk sees it, published or not.
 *
 * @param medical whether it is a medical article, which is reviewed first; else news of the community, which never is. Fixed
 * @param fromDesk whether it began at the desk; else a folder brought it in. Fixed
 * @param writer the contributor's number
 * @param sponsor who pays for it, or null
 * @param live what readers see, or null while nothing was published
 * @param title of the live text, or null
 */
public record Manuscript(
        ArticleId id,
        CommunityId community,
        String slug,
        boolean medical,
        boolean fromDesk,
        long writer,
        @Nullable String sponsor,
        @Nullable RevisionId live,
        @Nullable String title,
        @Nullable LocalDate publishedOn,
        boolean retracted) {

    /** Where readers find it once it is published. */
    public String path() {
        return "/articles/" + slug;
    }

    static Manuscript from(ResultSet row, int n) throws SQLException {
        var live = row.getObject("live_revision", Long.class);
        return new Manuscript(
                new ArticleId(row.getLong("id")),
                new CommunityId(row.getLong("community_id")),
                row.getString("slug"),
                row.getString("kind").equals("medical"),
                row.getString("origin").equals("desk"),
                row.getLong("writer_id"),
                row.getString("sponsor"),
                live == null ? null : new RevisionId(live),
                row.getString("title"),
                row.getObject("published_on", LocalDate.class),
                row.getBoolean("retracted"));
    }
}
