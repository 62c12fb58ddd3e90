package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.reviews.RevisionId;

/**
 * An article as readers see it: the row and its live revision.
 *
 * @param headings the table of contents as JSON
 * @param correction what the live revision put right, or null
 * @param topics ids, the main one first
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
        @Nullable String correction,
        List<Long> topics) {

    private static final int WORDS_A_MINUTE = 200;

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
                row.getString("correction"),
                ids(row, "topics"));
    }

    static List<Long> ids(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }
}
