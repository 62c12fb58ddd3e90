package org.understory.notifications;

import java.util.List;
import org.understory.web.Head;

/**
 * Asks, or says that it is done: no more letters of these kinds.
 *
 * @param action where the button leads
 */
record StopPage(Head head, List<Kind> kinds, String action, boolean done) {
    StopPage {
        kinds = List.copyOf(kinds);
    }
}
