package org.understory.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.understory.subject.MemberId;

/** Somebody's wish to become a member, until they show that the e-mail address is theirs. */
record Joining(long entry, MemberId member, Handle handle, Relation relation) {
    static Joining from(ResultSet row, int n) throws SQLException {
        return new Joining(
                row.getLong("entry_id"),
                new MemberId(row.getLong("member_id")),
                new Handle(row.getString("handle")),
                Relation.of(row.getString("relation")).orElseThrow());
    }
}
