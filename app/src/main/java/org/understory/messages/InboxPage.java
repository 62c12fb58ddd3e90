package org.understory.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.members.ShownName;
import org.understory.subject.MemberId;
import org.understory.web.Head;

/**
 * The list of a member's conversations.
 *
 * @param requests how many requests wait
 * @param first whether it begins with the newest
 * @param next where older ones are, or null
 * @param live where the page hears of new messages, or null
 */
record InboxPage(
        Head head,
        MemberId me,
        List<Entry> entries,
        int requests,
        boolean first,
        @Nullable String next,
        @Nullable String live) {
    InboxPage {
        entries = List.copyOf(entries);
    }

    /**
     * A conversation in it.
     *
     * @param author who wrote last; null where nobody did
     */
    record Entry(InboxRow row, Heading heading, @Nullable ShownName author) {
        /** The sentence for the last thing in it, or null where its own words are shown. */
        @Nullable
        String happened() {
            var last = row.last();
            if (last == null) return "messages.list.nothing";
            if (last.line() != Message.Line.WORDS)
                return "messages.line." + last.line().word();
            if (last.hidden()) return "messages.list.hidden";
            return last.words().isEmpty() ? "messages.list.picture" : null;
        }

        String called() {
            return author == null || author.value() == null ? "" : author.value();
        }
    }

    boolean isMine(Entry entry) {
        var last = entry.row().last();
        return last != null && last.isBy(me);
    }
}
