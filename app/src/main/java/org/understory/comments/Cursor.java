package org.understory.comments;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of comments: threads newest first, each with its replies oldest first.
 *
 * @param root the thread
 * @param id the last comment of it that comes before the place; 0 for the place before the whole thread
 */
record Cursor(long root, long id) {
    /** Before the newest thread. */
    static final Cursor START = new Cursor(Long.MAX_VALUE, 0);

    private static final Pattern WORD = Pattern.compile("([1-9][0-9]{0,17})-([0-9]{1,18})");

    static Cursor before(long root) {
        return new Cursor(root, 0);
    }

    /** Behind a comment. */
    static Cursor after(Comment comment) {
        return new Cursor(comment.root(), comment.id());
    }

    /** From an address; what is no cursor is the start. */
    static Cursor of(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(WORD::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(word -> new Cursor(Long.parseLong(word.group(1)), Long.parseLong(word.group(2))))
                .orElse(START);
    }

    /** Whether the place is inside a thread whose beginning comes before it. */
    boolean isInside() {
        return id > 0;
    }

    @Override
    public String toString() {
        return root + "-" + id;
    }
}
