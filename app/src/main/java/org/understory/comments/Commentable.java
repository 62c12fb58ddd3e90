package org.understory.comments;

import java.util.Optional;
import org.understory.members.Viewer;
import org.understory.subject.MemberId;

/** A room whose things can be commented on. */
public interface Commentable {
    /** The kind of its subjects, such as {@code article}. */
    String kind();

    /**
     * The thing, if it is in the viewer's community, theirs to see and open for comments. Who may see it may see its
     * comments. One statement at most.
     */
    Optional<Commented> find(Viewer viewer, long id);

    /** Whose words the thing is, if they are to be told of comments under it. One statement at most. */
    default Optional<MemberId> owner(long id) {
        return Optional.empty();
    }
}
