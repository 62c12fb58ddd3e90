package org.understory.reactions;

import java.util.Set;
import org.understory.subject.Subject;

/** Things that could be reacted to are gone for good. Published in the transaction that removes them. */
public record ThingsGone(Set<Subject> things) {
    public ThingsGone {
        things = Set.copyOf(things);
    }
}
