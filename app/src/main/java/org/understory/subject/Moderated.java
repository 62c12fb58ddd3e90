package org.understory.subject;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A room whose things moderators may hide and show again. The room changes its rows; moderation decides and records. */
public interface Moderated {
    /** The kind of its subjects, such as {@code comment}. */
    String kind();

    /** The word for its things in addresses, such as {@code comments}. */
    String plural();

    /** One thing, hidden or not, if it is in this community. */
    Optional<ModeratedThing> find(CommunityId community, long id);

    /**
     * Who is written to about a decision on it, also where moderators may not know who that is. Nobody once its author has
     * gone.
     */
    default Optional<MemberId> addressee(CommunityId community, long id) {
        return find(community, id).map(ModeratedThing::author);
    }

    /** These of its things that are in this community, hidden or not, in any order. */
    default List<ModeratedThing> these(CommunityId community, Collection<Long> ids) {
        return ids.stream().flatMap(id -> find(community, id).stream()).toList();
    }

    /**
     * What stands just before and after a thing, itself among it, in the order in which it is read, so that a moderator
     * understands what it answers. Nothing where its things stand alone.
     */
    default List<ModeratedThing> around(CommunityId community, long id) {
        return List.of();
    }

    /** The newest first, {@code most} of them, hidden ones included; those with a lower number than {@code before}. */
    List<ModeratedThing> recent(CommunityId community, @Nullable Long before, int most);

    /** The hidden ones, newest first, {@code most} of them; those with a lower number than {@code before}. */
    List<ModeratedThing> hidden(CommunityId community, @Nullable Long before, int most);

    /**
     * Hides it from all but its author, who is told the reason, and moderators. Runs inside the caller's transaction.
     *
     * @return whether it was visible until now; if not, nothing changed
     */
    boolean hide(CommunityId community, long id, String reason);

    /**
     * Shows it again. Runs inside the caller's transaction.
     *
     * @return whether it was hidden until now; if not, nothing changed
     */
    boolean restore(CommunityId community, long id);

    /**
     * Takes it away for good, its words and pictures too. A room that cannot do so hides it. Runs inside the caller's
     * transaction.
     *
     * @return whether it was there until now; if not, nothing changed
     */
    default boolean remove(CommunityId community, long id, String reason) {
        return hide(community, id, reason);
    }
}
