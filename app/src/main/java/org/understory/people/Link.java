package org.understory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/**
 * A link that was sent to a person, and what it is for.
 *
 * @param thing what it is about, such as the number of an entry at the gate, or null
 * @param returnTo the path to go to afterwards
 */
public record Link(
        PersonId person,
        CommunityId community,
        @Nullable Long thing,
        String returnTo,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    static Link from(ResultSet row, int n) throws SQLException {
        var used = row.getTimestamp("used_at");
        return new Link(
                new PersonId(row.getLong("person_id")),
                new CommunityId(row.getLong("community_id")),
                row.getObject("thing", Long.class),
                row.getString("return_to"),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
