package org.understory.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.understory.subject.MemberId;

/**
 * A member whose credentials as a health professional were verified.
 *
 * @param name as pages show it
 * @param how what was looked at to verify it
 * @param verifiedBy the name of the owner or editor who did, as it was then
 */
record Professional(
        long id, MemberId member, String name, String credential, String how, String verifiedBy, Instant at) {
    static Professional from(ResultSet row, int n) throws SQLException {
        return new Professional(
                row.getLong("id"),
                new MemberId(row.getLong("member_id")),
                row.getString("name"),
                row.getString("credential"),
                row.getString("how"),
                row.getString("verified_by_name"),
                row.getObject("verified_at", OffsetDateTime.class).toInstant());
    }
}
