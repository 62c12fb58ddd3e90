package org.understory.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Sentence;

/**
 * One thing, what was reported and decided about it, and the next decision.
 *
 * @param row the thing itself; null when it has no words of its own or is gone
 * @param around what it stands under, it and its neighbours, and what stands under it, in the order in which they are read
 * @param open what waits for a decision, or null
 * @param suspension under which its author is now, as far as moderators may know, or null
 * @param typed as it was sent
 */
record ThingPage(
        Head head,
        Thing thing,
        @Nullable Row row,
        List<Row> around,
        @Nullable Case open,
        List<Report> reports,
        List<Act> acts,
        @Nullable Act suspension,
        Judgement typed,
        @Nullable Sentence mistake) {
    ThingPage {
        around = List.copyOf(around);
        reports = List.copyOf(reports);
        acts = List.copyOf(acts);
    }

    boolean isHidden() {
        return row != null && row.thing().isHidden();
    }

    /** Also where nobody may know who the author is. */
    boolean maySuspend() {
        return thing.concerned() != null;
    }
}
