package org.understory.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.members.ShownName;
import org.understory.web.Head;

/**
 * A page of a member's notifications.
 *
 * @param first whether it begins with the latest
 * @param rest whether there are more that they have not seen
 * @param next where earlier ones are, or null
 */
record NotificationsPage(
        Head head,
        List<Line> lines,
        boolean first,
        boolean rest,
        @Nullable String next) {
    NotificationsPage {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param name who did it last; null where nobody is named
     */
    record Line(Notification it, String words, @Nullable ShownName name) {}
}
