package org.understory.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/**
 * What moderators look through.
 *
 * @param hidden whether only hidden things are shown
 * @param plural which things, in the word for addresses
 * @param rooms all such words
 * @param next where the older ones are, or null
 */
record LookingPage(
        Head head,
        boolean hidden,
        String plural,
        List<String> rooms,
        List<Row> rows,
        @Nullable String next) {
    LookingPage {
        rows = List.copyOf(rows);
        rooms = List.copyOf(rooms);
    }
}
