package org.understory.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/**
 * One comment.
 *
 * @param parent the comment it replies to, or null where it begins a thread
 * @param author nobody once it was taken back, and of what was brought from another site
 * @param guest the name of whoever wrote it on another site; they have no account here
 * @param entry while it waits: what its author gave at the gate
 * @param html safe, made from the text when it was written
 * @param version counts the edits, so that a form can tell whether it is stale
 */
record Comment(
        long id,
        CommunityId community,
        Subject on,
        @Nullable Long parent,
        @Nullable MemberId author,
        @Nullable String guest,
        @Nullable Long entry,
        State state,
        String text,
        String html,
        int version,
        @Nullable String hiddenBecause,
        Instant at,
        @Nullable Instant editedAt) {

    /** The columns that {@link #from} reads. */
    static final String COLUMNS =
            "c.id, c.community_id, c.kind, c.thing, c.parent_id, c.member_id, c.guest, c.entry_id, c.state, "
                    + "c.text, c.html, c.version, c.hidden_because, c.created_at, c.edited_at";

    /** The kind of subject that a comment is, for pictures and moderation. */
    static final String KIND = "comment";

    enum State {
        VISIBLE,
        /** Until its author's e-mail address is confirmed. */
        WAITING,
        /** By a moderator. */
        HIDDEN,
        /** Taken back while replies stayed. */
        DELETED
    }

    Subject subject() {
        return new Subject(KIND, id);
    }

    long root() {
        return parent == null ? id : parent;
    }

    boolean isVisible() {
        return state == State.VISIBLE;
    }

    static Comment from(ResultSet row, int n) throws SQLException {
        var member = row.getObject("member_id", Long.class);
        var edited = row.getObject("edited_at", OffsetDateTime.class);
        return new Comment(
                row.getLong("id"),
                new CommunityId(row.getLong("community_id")),
                new Subject(row.getString("kind"), row.getLong("thing")),
                row.getObject("parent_id", Long.class),
                member == null ? null : new MemberId(member),
                row.getString("guest"),
                row.getObject("entry_id", Long.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                row.getString("html"),
                row.getInt("version"),
                row.getString("hidden_because"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant());
    }
}
