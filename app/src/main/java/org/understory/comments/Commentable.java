package org.understory.comments;

import java.util.Optional;
import org.understory.subject.CommunityId;

/** A room whose things can be commented on. */
public interface Commentable {
    /** The kind of its subjects, such as {@code article}. */
    String kind();

    /** The thing, if it is in this community and open for comments. One statement at most. */
    Optional<Commented> find(CommunityId community, long id);
}
