package org.understory.moderation;

import org.jspecify.annotations.Nullable;

/** Behind which case a page of the queue begins, in an address: {@code 3.1204}. */
record QueueCursor(int gravity, long id) {
    static final QueueCursor START = new QueueCursor(0, 0);

    /** The start for anything that is no cursor. */
    static QueueCursor of(@Nullable String typed) {
        if (typed == null || !typed.matches("[1-9]\\.[0-9]{1,18}")) return START;
        return new QueueCursor(typed.charAt(0) - '0', Long.parseLong(typed.substring(2)));
    }

    static QueueCursor after(Case last) {
        return new QueueCursor(last.gravity(), last.id());
    }

    @Override
    public String toString() {
        return gravity + "." + id;
    }
}
