package org.understory.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.understory.subject.MemberId;

/** A health professional read an answer, exactly as it is now, and stands by it. */
record Check(AnswerId answer, MemberId member, String name, String credential, Instant at) {
    static Check from(ResultSet row, int n) throws SQLException {
        return new Check(
                new AnswerId(row.getLong("answer_id")),
                new MemberId(row.getLong("member_id")),
                row.getString("name"),
                row.getString("credential"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant());
    }
}
