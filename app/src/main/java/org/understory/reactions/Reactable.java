package org.understory.reactions;

import java.util.Collection;
import java.util.List;
import org.understory.members.Viewer;

/** A room whose things can be reacted to. */
public interface Reactable {
    /** The kind of its subjects, such as {@code update}. */
    String kind();

    /**
     * Those of the things that are in the viewer's community and theirs to see, in any order; the others are left out. A
     * few statements, however many are asked for.
     */
    List<ReactedThing> find(Viewer viewer, Collection<Long> ids);
}
