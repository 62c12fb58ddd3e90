package org.understory.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.understory.subject.MemberId;
import org.understory.text.Excerpt;

/**
 * A conversation in the list.
 *
 * @param newest the newest message for this participant, by which the list is in order
 * @param unread whether it has something they have not read
 * @param last what was said last, or null where nothing is left
 * @param others who else is in it
 */
record InboxRow(
        ConversationId id,
        boolean grouped,
        String name,
        long newest,
        boolean unread,
        @Nullable Last last,
        Instant at,
        List<MemberId> others) {
    private static final int EXCERPT = 110;

    InboxRow {
        others = List.copyOf(others);
    }

    /**
     * What was said last.
     *
     * @param words its beginning; empty where it has none or a moderator hid it
     */
    record Last(@Nullable MemberId author, Message.Line line, String words, int pictures, boolean hidden) {
        boolean isBy(MemberId member) {
            return member.equals(author);
        }
    }

    static InboxRow from(ResultSet row, int n) throws SQLException {
        var others = (Long[]) row.getArray("others").getArray();
        return new InboxRow(
                new ConversationId(row.getLong("id")),
                row.getBoolean("grouped"),
                row.getString("name"),
                row.getLong("newest"),
                row.getLong("newest") > row.getLong("read_to"),
                last(row),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Arrays.stream(others).map(MemberId::new).toList());
    }

    private static @Nullable Last last(ResultSet row) throws SQLException {
        var line = row.getString("line");
        if (line == null) return null;
        var author = row.getObject("member_id", Long.class);
        var hidden = row.getBoolean("hidden");
        return new Last(
                author == null ? null : new MemberId(author),
                Message.Line.valueOf(line.toUpperCase(Locale.ROOT)),
                hidden ? "" : Excerpt.ofMarkdown(row.getString("text"), EXCERPT).text(),
                row.getInt("pictures"),
                hidden);
    }
}
