package org.understory.questions;

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
 * One answer, as one viewer meets it.
 *
 * @param author nobody where the asker of an anonymous question added it
 * @param byAsker whether the asker of the question wrote it
 * @param own whether the viewer wrote it
 * @param voted whether the viewer found it helpful
 * @param open whether everyone may read it, as the question
 * @param sha256 of its words and pictures, which a check names
 * @param proven 1 when it helped the asker or was checked, else 0: such answers stand first
 * @param version counts the edits, so that a form can tell whether it is stale
 */
record Answer(
        AnswerId id,
        QuestionId question,
        CommunityId community,
        @Nullable MemberId author,
        boolean byAsker,
        boolean own,
        boolean voted,
        boolean open,
        State state,
        String text,
        String html,
        String sha256,
        boolean helped,
        boolean checked,
        int votes,
        int proven,
        int version,
        @Nullable String hiddenBecause,
        Instant at,
        @Nullable Instant editedAt) {

    /** The columns that {@link #from} reads, of answers a and their question q; they name the parameter {@code viewer}. */
    static final String COLUMNS = """
            a.id, a.question_id, a.community_id, a.author_id, a.state, a.text, a.html, a.sha256, a.helped_at, a.checked,
            a.votes, a.proven, a.version, a.hidden_because, a.created_at, a.edited_at,
            q.audience = 'everyone' and q.state = 'visible' as open,
            (a.by_asker or coalesce(a.author_id = q.author_id, false)) as of_asker,
            exists (select 1
                      from answer_votes vote
                     where vote.answer_id = a.id
                       and vote.member_id = cast(:viewer as bigint)) as voted,
            %s as own""".formatted(Sight.WROTE);

    enum State {
        VISIBLE,
        /** By a moderator. */
        HIDDEN
    }

    Subject subject() {
        return id.subject();
    }

    boolean isVisible() {
        return state == State.VISIBLE;
    }

    String anchor() {
        return "answer-" + id.value();
    }

    static Answer from(ResultSet row, int n) throws SQLException {
        var author = row.getObject("author_id", Long.class);
        var edited = row.getObject("edited_at", OffsetDateTime.class);
        return new Answer(
                new AnswerId(row.getLong("id")),
                new QuestionId(row.getLong("question_id")),
                new CommunityId(row.getLong("community_id")),
                author == null ? null : new MemberId(author),
                row.getBoolean("of_asker"),
                row.getBoolean("own"),
                row.getBoolean("voted"),
                row.getBoolean("open"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                row.getString("html"),
                row.getString("sha256"),
                row.getObject("helped_at") != null,
                row.getBoolean("checked"),
                row.getInt("votes"),
                row.getInt("proven"),
                row.getInt("version"),
                row.getString("hidden_because"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant());
    }
}
