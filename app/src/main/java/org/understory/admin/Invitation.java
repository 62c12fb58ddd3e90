package org.understory.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.understory.communities.Role;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** Somebody was asked to look after a community. */
record Invitation(
        long id,
        CommunityId community,
        PersonId person,
        List<Role> roles,
        @Nullable PersonId by,
        Instant at,
        boolean open) {

    static Invitation from(ResultSet row, int n) throws SQLException {
        var by = row.getObject("invited_by", Long.class);
        return new Invitation(
                row.getLong("id"),
                new CommunityId(row.getLong("community_id")),
                new PersonId(row.getLong("person_id")),
                Stream.of((String[]) row.getArray("roles").getArray())
                        .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toList(),
                by == null ? null : new PersonId(by),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("open"));
    }
}
