package org.understory.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/**
 * What was reported and waits for a decision.
 *
 * @param rooms where the newest things can be looked through
 * @param next where the further ones are, or null
 */
record QueuePage(
        Head head,
        List<Entry> entries,
        List<String> rooms,
        @Nullable String next) {
    QueuePage {
        entries = List.copyOf(entries);
        rooms = List.copyOf(rooms);
    }

    /** @param row the thing itself; null when it has no words of its own or is gone */
    record Entry(Case open, String path, @Nullable Row row) {}
}
