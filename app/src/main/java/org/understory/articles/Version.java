package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.reviews.Revision;
import org.understory.reviews.RevisionId;
import org.understory.reviews.SignOff;
import org.understory.subject.PersonId;

/**
 * One version of an article, as its history shows it.
 *
 * @param by who saved it, if they are a contributor
 * @param published when readers came to see it, and why, the newest first
 * @param signOffs by whom and when this very text was reviewed
 */
record Version(
        Revision revision,
        Row row,
        @Nullable Contributor by,
        List<Publications.Entry> published,
        List<SignOff> signOffs) {

    Version {
        published = List.copyOf(published);
        signOffs = List.copyOf(signOffs);
    }

    /** Whether readers ever saw it; what was never published is named here and not shown. */
    boolean wasPublished() {
        return !published.isEmpty();
    }

    /** The first half of a line of the fingerprint; the whole is in the page, too. */
    String shortHash() {
        return revision.sha256().substring(0, 12);
    }

    String gradeWords() {
        return String.format(java.util.Locale.ENGLISH, "%.1f", row.grade());
    }

    /** The row of a version, before its sign-offs are known. */
    record Row(
            RevisionId id,
            Day updated,
            @Nullable String correction,
            int words,
            double grade,
            @Nullable PersonId by,
            @Nullable Long savedAs,
            @Nullable String why) {
        static Row from(ResultSet row, int n) throws SQLException {
            return new Row(
                    new RevisionId(row.getLong("revision_id")),
                    Day.from(row, "updated_on"),
                    row.getString("correction"),
                    row.getInt("words"),
                    row.getDouble("grade"),
                    person(row, "saved_by"),
                    row.getObject("saved_as", Long.class),
                    row.getString("why"));
        }

        static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
            var number = row.getObject(column, Long.class);
            return number == null ? null : new PersonId(number);
        }
    }
}
