package org.understory.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.understory.subject.Audience;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.text.Slug;

/**
 * One question, as one viewer meets it.
 *
 * @param author nobody for an anonymous one, and once it was taken back
 * @param own whether the viewer asked it
 * @param checks whether the viewer is a health professional with verified credentials here
 * @param audience members or everyone
 * @param html safe, made from the text when it was written
 * @param version counts the edits, so that a form can tell whether it is stale
 * @param answers how many visible answers it has
 */
record Question(
        QuestionId id,
        CommunityId community,
        @Nullable MemberId author,
        boolean anonymous,
        boolean own,
        boolean checks,
        Audience audience,
        Kind kind,
        State state,
        String title,
        String text,
        String html,
        int version,
        @Nullable String hiddenBecause,
        List<Long> topics,
        int answers,
        Instant at,
        @Nullable Instant editedAt) {

    /** The columns that {@link #from} reads; they name the parameter {@code viewer}. */
    static final String COLUMNS = """
            q.id, q.community_id, q.author_id, q.anonymous, q.audience, q.kind, q.state, q.title, q.text, q.html,
            q.version, q.hidden_because, q.answers, q.created_at, q.edited_at,
            array(select topic_id
                    from question_topics named
                   where named.question_id = q.id
                   order by named.place) as topics,
            exists (select 1
                      from verified_professionals verified
                     where verified.community_id = q.community_id
                       and verified.member_id = cast(:viewer as bigint)
                       and verified.withdrawn_at is null) as checks,
            %s as own""".formatted(Sight.OWN);

    private static final Set<String> TAKEN = Set.of("edit", "history", "deletion", "asker", "answers", "poll");

    Question {
        topics = List.copyOf(topics);
    }

    enum Kind {
        QUESTION,
        POLL,
        QUIZ
    }

    enum State {
        VISIBLE,
        /** By a moderator. */
        HIDDEN,
        /** Taken back while answers stayed. */
        DELETED
    }

    boolean isVisible() {
        return state == State.VISIBLE;
    }

    boolean isDeleted() {
        return state == State.DELETED;
    }

    /** Whether it is for search engines, too. */
    boolean isPublic() {
        return isOpen() && isVisible();
    }

    /** Whether visitors may read it. */
    boolean isOpen() {
        return audience == Audience.EVERYONE;
    }

    /** Its address: with its words only where everyone may read them. */
    String path() {
        return path(id, isPublic(), title);
    }

    static String path(QuestionId id, boolean open, String title) {
        return open ? "/questions/" + id.value() + "/" + slug(title) : "/questions/" + id.value();
    }

    private static String slug(String title) {
        var slug = Slug.from(title, "question").value();
        return TAKEN.contains(slug) ? "question-" + slug : slug;
    }

    static Question from(ResultSet row, int n) throws SQLException {
        var author = row.getObject("author_id", Long.class);
        var edited = row.getObject("edited_at", OffsetDateTime.class);
        return new Question(
                new QuestionId(row.getLong("id")),
                new CommunityId(row.getLong("community_id")),
                author == null ? null : new MemberId(author),
                row.getBoolean("anonymous"),
                row.getBoolean("own"),
                row.getBoolean("checks"),
                Audience.valueOf(upper(row.getString("audience"))),
                Kind.valueOf(upper(row.getString("kind"))),
                State.valueOf(upper(row.getString("state"))),
                row.getString("title"),
                row.getString("text"),
                row.getString("html"),
                row.getInt("version"),
                row.getString("hidden_because"),
                Arrays.asList((Long[]) row.getArray("topics").getArray()),
                row.getInt("answers"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant());
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
