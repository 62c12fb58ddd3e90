package org.understory.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.understory.articles.ArticleId;
import org.understory.reviews.RevisionId;
import org.understory.subject.PersonId;

/**
 * That a reviewer was asked to read one exact version.
 *
 * @param reviewer the contributor's number
 * @param note what the reviewer wrote beside the decision, or null
 */
record ReviewRequest(
        long id,
        ArticleId article,
        RevisionId revision,
        long reviewer,
        @Nullable PersonId askedBy,
        Instant askedAt,
        State state,
        @Nullable String note) {
    static final String COLUMNS =
            "asked.id, asked.article_id, asked.revision_id, asked.reviewer_id, asked.asked_by, asked.asked_at, asked.state, asked.note";

    /** What the reviewer decided so far. */
    enum State {
        ASKED,
        CHANGES,
        SIGNED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String path() {
        return "/desk/reviews/" + revision.value();
    }

    static ReviewRequest from(ResultSet row, int n) throws SQLException {
        var by = row.getObject("asked_by", Long.class);
        return new ReviewRequest(
                row.getLong("id"),
                new ArticleId(row.getLong("article_id")),
                new RevisionId(row.getLong("revision_id")),
                row.getLong("reviewer_id"),
                by == null ? null : new PersonId(by),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("note"));
    }
}
