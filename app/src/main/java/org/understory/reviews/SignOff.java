package org.understory.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * A clinician's word that they reviewed one exact text.
 *
 * @param reviewer the contributor's number
 * @param name the reviewer's name as it was on the day
 * @param credentials likewise
 * @param scope what was reviewed, in words
 * @param dueOn the day on which the review is out of date
 */
public record SignOff(
        RevisionId revision,
        String sha256,
        long reviewer,
        String name,
        String credentials,
        String scope,
        LocalDate signedOn,
        LocalDate dueOn) {

    static SignOff from(ResultSet row, int n) throws SQLException {
        return new SignOff(
                new RevisionId(row.getLong("revision_id")),
                row.getString("sha256"),
                row.getLong("reviewer"),
                row.getString("reviewer_name"),
                row.getString("credentials"),
                row.getString("scope"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }
}
