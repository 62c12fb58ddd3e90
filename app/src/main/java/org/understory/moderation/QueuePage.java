package org.understory.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/**
 * What moderators look through.
 *
 * @param hidden whether only hidden things are shown
 * @param next where the older ones are, or null
 */
record QueuePage(
        Head head, boolean hidden, List<Row> rows, @Nullable String next) {
    QueuePage {
        rows = List.copyOf(rows);
    }
}
