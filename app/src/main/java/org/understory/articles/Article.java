package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.reviews.Badge;
import org.understory.reviews.Reviews;
import org.understory.reviews.RevisionId;

/**
 * An article as readers see it: the row and its live revision.
 *
 * @param headings the table of contents as JSON
 * @param correction what was put right last, or null
 * @param topics ids, the main one first
 * @param sponsor who pays for it, or null
 * @param membersAsked whether something in it was added because members asked
 * @param news whether it is news of the community, which nobody reviews
 */
record Article(
        ArticleId id,
        String slug,
        String title,
        String lede,
        long writer,
        Day published,
        Day updated,
        RevisionId live,
        String html,
        String headings,
        int words,
        @Nullable Correction correction,
        List<Long> topics,
        @Nullable String sponsor,
        boolean membersAsked,
        boolean news,
        @Nullable Retraction retraction) {

    private static final int WORDS_A_MINUTE = 200;

    /** What it may say about its review: nothing, if it is news or was retracted. */
    Badge badge(Reviews reviews) {
        return mayBeReviewed() ? reviews.of(live) : new Badge.NotYetReviewed();
    }

    /** The same with another rendering. */
    Article shown(String html, String headings) {
        return new Article(
                id,
                slug,
                title,
                lede,
                writer,
                published,
                updated,
                live,
                html,
                headings,
                words,
                correction,
                topics,
                sponsor,
                membersAsked,
                news,
                retraction);
    }

    boolean mayBeReviewed() {
        return !news && retraction == null;
    }

    String path() {
        return "/articles/" + slug;
    }

    int minutes() {
        return minutes(words);
    }

    /** Minutes to read a number of words with care, at least 1. */
    static int minutes(int words) {
        return Math.max(1, Math.round(words / (float) WORDS_A_MINUTE));
    }

    static Article from(ResultSet row, int n) throws SQLException {
        return new Article(
                new ArticleId(row.getLong("id")),
                row.getString("slug"),
                row.getString("title"),
                row.getString("lede"),
                row.getLong("writer_id"),
                Day.from(row, "published_on"),
                Day.from(row, "updated_on"),
                new RevisionId(row.getLong("live_revision")),
                row.getString("html"),
                row.getString("headings"),
                row.getInt("words"),
                Correction.from(row),
                ids(row, "topics"),
                row.getString("sponsor"),
                row.getBoolean("members_asked"),
                row.getBoolean("news"),
                Retraction.from(row));
    }

    static List<Long> ids(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }
}
