package org.understory.members;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/**
 * The page behind a link of a letter: one button.
 *
 * @param action where the button leads
 * @param name the name that was given, or null
 * @param joining the wish to become a member, or null
 * @param waiting what was written under it and is published or removed
 */
record LinkPage(
        Head head,
        String action,
        @Nullable String name,
        @Nullable Joining joining,
        List<WaitingText> waiting) {
    LinkPage {
        waiting = List.copyOf(waiting);
    }
}
