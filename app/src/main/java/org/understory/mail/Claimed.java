package org.understory.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/**
 * One recipient of a batch that is being sent.
 *
 * @param attempts how often the letter was handed over before
 * @param cuts how often it was cut off in the air
 */
record Claimed(
        long id,
        long mailing,
        PersonId person,
        MemberId member,
        int domain,
        int attempts,
        int cuts,
        long claim,
        Instant createdAt) {

    static Claimed from(ResultSet row, int n) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                row.getLong("mailing_id"),
                new PersonId(row.getLong("person_id")),
                new MemberId(row.getLong("member_id")),
                row.getInt("domain"),
                row.getInt("attempts"),
                row.getInt("cuts"),
                row.getLong("claim"),
                row.getTimestamp("created_at").toInstant());
    }
}
