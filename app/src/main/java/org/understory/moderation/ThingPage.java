package org.understory.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Sentence;

/**
 * One thing, what was decided about it, and the next decision.
 *
 * @param reason as typed
 */
record ThingPage(
        Head head,
        Row row,
        List<Act> acts,
        String reason,
        @Nullable Sentence mistake) {
    ThingPage {
        acts = List.copyOf(acts);
    }
}
