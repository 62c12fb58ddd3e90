package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.reviews.Revision;
import org.understory.reviews.RevisionId;
import org.understory.reviews.SignOff;

/**
 * One version of an article, as its history shows it.
 *
 * @param correction what it put right, or null
 * @param grade years of school that it asks of its reader
 * @param signOffs by whom and when this very text was reviewed
 */
record Version(
        Revision revision, Day updated, @Nullable String correction, int words, double grade, List<SignOff> signOffs) {

    /** The first half of a line of the fingerprint; the whole is in the page, too. */
    String shortHash() {
        return revision.sha256().substring(0, 12);
    }

    String gradeWords() {
        return String.format(java.util.Locale.ENGLISH, "%.1f", grade);
    }

    /** The row of a version, before its sign-offs are known. */
    record Row(RevisionId id, Day updated, @Nullable String correction, int words, double grade) {
        static Row from(ResultSet row, int n) throws SQLException {
            return new Row(
                    new RevisionId(row.getLong("revision_id")),
                    Day.from(row, "updated_on"),
                    row.getString("correction"),
                    row.getInt("words"),
                    row.getDouble("grade"));
        }
    }
}
