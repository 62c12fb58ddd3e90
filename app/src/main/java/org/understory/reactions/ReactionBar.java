package org.understory.reactions;

import java.util.ArrayList;
import java.util.List;
import org.understory.subject.Subject;

/**
 * The reactions to a thing as one viewer sees them, for the template {@code reactions/bar}.
 *
 * @param counts all five, in their order
 * @param open whether the viewer may react, and see who did
 */
public record ReactionBar(Subject on, List<Count> counts, boolean open) {
    public ReactionBar {
        counts = List.copyOf(counts);
    }

    /**
     * How many gave a reaction.
     *
     * @param mine whether the viewer is among them
     */
    public record Count(Reaction reaction, long given, boolean mine) {}

    /** How many were given, of all kinds. */
    public long total() {
        var total = 0L;
        for (var one : counts) total += one.given();
        return total;
    }

    /** Those that stand open: the hug, which is the first to offer, and whatever somebody gave. */
    List<Count> first() {
        return those(true);
    }

    /** Those that nobody gave yet: folded away, so that the row stays calm. */
    List<Count> others() {
        return open ? those(false) : List.of();
    }

    private List<Count> those(boolean standOpen) {
        var those = new ArrayList<Count>();
        for (var one : counts) if (standsOpen(one) == standOpen) those.add(one);
        return those;
    }

    private boolean standsOpen(Count one) {
        return one.given() > 0 || open && one.reaction() == Reaction.HUG;
    }
}
