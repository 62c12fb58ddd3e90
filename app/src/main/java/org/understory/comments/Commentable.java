package org.understory.comments;

import java.util.Collection;
import java.util.List;
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

    /**
     * Who may see these things, whoever looks, for finding what is said under them. What nobody should find is left out.
     * One statement.
     */
    List<Standing> standing(Collection<Long> ids);

    /** Whose words the thing is, if they are to be told of comments under it. One statement at most. */
    default Optional<MemberId> owner(long id) {
        return Optional.empty();
    }
}
