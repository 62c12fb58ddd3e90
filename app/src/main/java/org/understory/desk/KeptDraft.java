package org.understory.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What is being written.
 *
 * @param version counts every saving; a form brings the one it was filled with
 * @param topics slugs, the main one first
 */
record KeptDraft(int version, String title, String lede, String body, List<String> topics, Instant savedAt) {
    KeptDraft {
        topics = List.copyOf(topics);
    }

    boolean says(ArticleForm form) {
        return title.equals(form.typedTitle())
                && lede.equals(form.typedLede())
                && body.equals(form.typedBody())
                && topics.equals(form.topics());
    }

    /** All of it as one text, to be compared with another. */
    String typed() {
        return title + "\n" + lede + "\n\n" + body;
    }

    static KeptDraft from(ResultSet row, int n) throws SQLException {
        return new KeptDraft(
                row.getInt("version"),
                row.getString("title"),
                row.getString("lede"),
                row.getString("body"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
