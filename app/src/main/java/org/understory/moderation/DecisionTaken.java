package org.understory.moderation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/**
 * A moderator decided about something. Published in the transaction of the decision, once.
 *
 * @param on what it is about
 * @param became what became of it
 * @param whole it and all that can be seen only where it stands, as far as it became hidden or seen by this
 * @param author who is to hear of it; null where nobody is left, or nobody need know
 */
public record DecisionTaken(
        CommunityId community,
        Subject on,
        Became became,
        Set<Subject> whole,
        @Nullable MemberId author,
        Instant at) {
    public DecisionTaken {
        whole = Set.copyOf(whole);
    }

    /** What became of the thing. */
    public enum Became {
        HIDDEN,
        SHOWN_AGAIN,
        REMOVED,
        /** The decision was about its author alone, or changed nothing. */
        LEFT
    }
}
