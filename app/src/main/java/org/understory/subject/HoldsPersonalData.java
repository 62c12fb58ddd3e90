package org.understory.subject;

import java.util.List;
import java.util.Map;

/**
 * A room that keeps something about people. Every room whose tables name a person or a member implements it, so that
 * export and erasure are complete from the first day.
 */
public interface HoldsPersonalData {
    /** The room's name, the heading of its part of the export. */
    String room();

    /**
     * Everything the room keeps about the person.
     *
     * @return by name of the list (such as {@code comments}) its entries, each a map of plain values: text, numbers,
     *     booleans, instants; oldest first
     */
    Map<String, List<Map<String, Object>>> export(DataSubject who);

    /**
     * Erases it, or takes the person out of what must stay. Runs inside the caller's transaction; repeating it changes
     * nothing.
     */
    void erase(DataSubject who);

    /** Rooms with a higher number erase first: those whose rows point at others'. */
    default int height() {
        return 0;
    }
}
