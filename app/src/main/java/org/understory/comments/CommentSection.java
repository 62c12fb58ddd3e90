package org.understory.comments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.subject.Subject;

/** The comments under a thing as one viewer sees them, for the template {@code comments/section}. */
public final class CommentSection {
    private final Subject on;
    private final long count;
    private final Reader reader;
    private final List<ShownComment> comments;
    private final Cursor from;
    private final @Nullable Cursor next;

    CommentSection(
            Subject on, long count, Reader reader, List<ShownComment> comments, Cursor from, @Nullable Cursor next) {
        this.on = on;
        this.count = count;
        this.reader = reader;
        this.comments = List.copyOf(comments);
        this.from = from;
        this.next = next;
    }

    /** For whom the section is made. */
    enum Reader {
        /** Sees the beginnings of the newest two, and the gate. */
        VISITOR,
        /** The same, and what they wrote themselves; may write. */
        UNCONFIRMED,
        /** Sees all. */
        PRESENT
    }

    /** How many comments there are, whoever looks. */
    public long count() {
        return count;
    }

    Subject on() {
        return on;
    }

    boolean isFor(Reader some) {
        return reader == some;
    }

    List<ShownComment> comments() {
        return comments;
    }

    /** Whether the page begins inside a thread, whose beginning stands on the page before. */
    @Nullable
    Long beginsInside() {
        return from.isInside() ? from.root() : null;
    }

    boolean isFirst() {
        return from.equals(Cursor.START);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path() + "&after=" + next;
    }

    /** How many a visitor would see besides those shown. */
    long more() {
        return Math.max(
                0,
                count
                        - comments.stream()
                                .filter(one -> one.comment().isVisible())
                                .count());
    }

    WritingForm form() {
        return WritingForm.fresh(on, null);
    }

    /** Where all of them are shown anew. */
    String path() {
        return "/comments?on=" + on;
    }

    String livePath() {
        return "/live?on=" + on + "&seen=" + count;
    }
}
