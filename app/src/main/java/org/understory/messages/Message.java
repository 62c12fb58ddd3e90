package org.understory.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/**
 * What stands in a conversation: words that somebody wrote, or a line that says what happened.
 *
 * @param author null where a line has none
 * @param text as typed; for {@link Line#NAMED} the new name
 * @param html safe, made from the text when it was written
 * @param pictures how many it carries
 * @param hiddenBecause a moderator's reason, or null
 */
record Message(
        long id,
        ConversationId conversation,
        @Nullable MemberId author,
        Line line,
        String text,
        String html,
        int pictures,
        @Nullable String hiddenBecause,
        Instant at) {

    /** The kind of subject that a message is, for its pictures and for moderation. */
    static final String KIND = "message";

    /** The columns that {@link #from} reads. */
    static final String COLUMNS = "m.id, m.conversation_id, m.member_id, m.line, m.text, m.html, m.pictures, "
            + "m.hidden_because, m.created_at";

    enum Line {
        WORDS,
        JOINED,
        LEFT,
        NAMED,
        /** A participant asked the moderators to look at a message; who it was is not said. */
        REPORTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Message from(ResultSet row, int n) throws SQLException {
        var author = row.getObject("member_id", Long.class);
        return new Message(
                row.getLong("id"),
                new ConversationId(row.getLong("conversation_id")),
                author == null ? null : new MemberId(author),
                Line.valueOf(row.getString("line").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                row.getString("html"),
                row.getInt("pictures"),
                row.getString("hidden_because"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    Subject subject() {
        return new Subject(KIND, id);
    }

    boolean isWords() {
        return line == Line.WORDS;
    }

    boolean isBy(MemberId member) {
        return member.equals(author);
    }
}
