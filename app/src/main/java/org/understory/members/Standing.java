package org.understory.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.understory.subject.MemberId;

/** What a subscriber or member chose about themselves in one community. */
record Standing(
        MemberId member,
        String firstName,
        @Nullable String handle,
        boolean showsName,
        boolean newsletter,
        boolean neutralLetters) {
    static Standing from(ResultSet row, int n) throws SQLException {
        return new Standing(
                new MemberId(row.getLong("id")),
                row.getString("first_name"),
                row.getString("handle"),
                row.getBoolean("shows_name"),
                row.getBoolean("newsletter"),
                row.getBoolean("neutral_letters"));
    }
}
