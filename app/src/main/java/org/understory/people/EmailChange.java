package org.understory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/**
 * A change of address on its way: the old address approves, the new one confirms, either can stop it.
 *
 * @param lettersToOld stands for the old address as the receiver of a letter
 * @param lettersToNew stands for the new one
 */
record EmailChange(
        long id,
        PersonId person,
        CommunityId community,
        Email newEmail,
        PersonId lettersToOld,
        PersonId lettersToNew,
        Instant expiresAt,
        boolean approved,
        boolean confirmed) {

    static EmailChange from(ResultSet row, int n) throws SQLException {
        return new EmailChange(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                new CommunityId(row.getLong("community_id")),
                new Email(row.getString("new_email")),
                new PersonId(row.getLong("letters_to_old")),
                new PersonId(row.getLong("letters_to_new")),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("approved_at") != null,
                row.getTimestamp("confirmed_at") != null);
    }

    /** Whether this end has said yes. */
    boolean saidYes(End end) {
        return switch (end) {
            case OLD -> approved;
            case NEW -> confirmed;
        };
    }

    /** The two who are asked. */
    enum End {
        OLD("email-approve", "approved_at"),
        NEW("email-confirm", "confirmed_at");

        private final String purpose;
        private final String column;

        End(String purpose, String column) {
            this.purpose = purpose;
            this.column = column;
        }

        /** What this end's link is for. */
        String purpose() {
            return purpose;
        }

        String column() {
            return column;
        }

        End other() {
            return this == OLD ? NEW : OLD;
        }
    }
}
