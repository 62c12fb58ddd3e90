package org.understory.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** One time that somebody gave a name and an e-mail address at the gate. */
record Entry(
        long id,
        CommunityId community,
        MemberId member,
        String firstName,
        String returnTo,
        String privacyVersion,
        String termsVersion) {

    static Entry from(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("id"),
                new CommunityId(row.getLong("community_id")),
                new MemberId(row.getLong("member_id")),
                row.getString("first_name"),
                row.getString("return_to"),
                row.getString("privacy_version"),
                row.getString("terms_version"));
    }
}
