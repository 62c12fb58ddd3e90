package org.understory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** What the table knows about a browser's cookie. */
record SignInRow(
        long id,
        PersonId person,
        CommunityId community,
        @Nullable Long entry,
        Way way,
        boolean awaitsCode,
        Instant provedAt,
        boolean stale) {

    static SignInRow from(ResultSet row, int n) throws SQLException {
        return new SignInRow(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                new CommunityId(row.getLong("community_id")),
                row.getObject("entry_id", Long.class),
                Way.of(row.getString("way")),
                row.getBoolean("awaits_code"),
                row.getTimestamp("proved").toInstant(),
                row.getBoolean("stale"));
    }

    SignedIn signedIn() {
        return new SignedIn(id, person, community, entry, provedAt);
    }

    Awaiting awaiting() {
        return new Awaiting(person, community, way);
    }
}
