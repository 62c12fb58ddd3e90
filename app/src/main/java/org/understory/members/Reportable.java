package org.understory.members;

import java.util.Optional;

/** A room whose things can be reported to the moderators. What can be commented on can be reported without it. */
public interface Reportable {
    /** The kind of its subjects, such as {@code comment}. */
    String kind();

    /** The thing, if it is in the viewer's community and the viewer may see it. */
    Optional<Reported> find(Viewer viewer, long id);

    /** Called in the transaction in which somebody reports one, for a room that does something about it at once. */
    default void reported(Viewer by, long id) {}
}
