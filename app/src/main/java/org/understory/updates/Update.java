package org.understory.updates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.understory.subject.Audience;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * One update.
 *
 * @param html safe, made from the text when it was written
 * @param link the first address in it: a path of the community's own site, or an address elsewhere; or null
 * @param version counts the edits, so that a form can tell whether it is stale
 * @param hiddenBecause a moderator's reason, or null while it can be seen
 */
record Update(
        UpdateId id,
        CommunityId community,
        MemberId author,
        String text,
        String html,
        @Nullable Mood mood,
        boolean question,
        Audience audience,
        List<Long> topics,
        @Nullable String link,
        int version,
        @Nullable String hiddenBecause,
        boolean pinned,
        Instant at,
        @Nullable Instant editedAt) {

    /** The columns that {@link #from} reads. */
    static final String COLUMNS = """
            u.id, u.community_id, u.member_id, u.text, u.html, u.mood, u.is_question, u.audience, u.link, u.version,
            u.hidden_because, u.pinned_at is not null as pinned, u.created_at, u.edited_at,
            array (select topic_id from update_topics where update_id = u.id order by place) as topics
            """;

    Update {
        topics = List.copyOf(topics);
    }

    boolean isHidden() {
        return hiddenBecause != null;
    }

    static String word(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    static Update from(ResultSet row, int n) throws SQLException {
        var edited = row.getObject("edited_at", OffsetDateTime.class);
        return new Update(
                new UpdateId(row.getLong("id")),
                new CommunityId(row.getLong("community_id")),
                new MemberId(row.getLong("member_id")),
                row.getString("text"),
                row.getString("html"),
                Mood.of(row.getString("mood")).orElse(null),
                row.getBoolean("is_question"),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                Arrays.asList((Long[]) row.getArray("topics").getArray()),
                row.getString("link"),
                row.getInt("version"),
                row.getString("hidden_because"),
                row.getBoolean("pinned"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant());
    }
}
