package org.understory.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** A letter that is about to leave, with the number of times it was tried, this time included. */
record OutgoingLetter(
        long id,
        String messageId,
        CommunityId community,
        PersonId to,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribePath,
        int attempts,
        Instant createdAt) {

    static OutgoingLetter from(ResultSet row, int n) throws SQLException {
        return new OutgoingLetter(
                row.getLong("id"),
                row.getString("message_id"),
                new CommunityId(row.getLong("community_id")),
                new PersonId(row.getLong("person_id")),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                row.getString("unsubscribe_path"),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant());
    }
}
