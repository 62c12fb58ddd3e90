package org.understory.subject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A room whose things moderators may hide, show again and remove. The room says which rows these are and what else changes
 * with them; moderation decides and records.
 */
public interface Moderated {
    /** Where its things are. */
    ModeratedRows rows();

    /** The kind of its subjects, such as {@code comment}. */
    default String kind() {
        return rows().kind();
    }

    /** The word for its things in addresses, such as {@code comments}. */
    default String plural() {
        return rows().plural();
    }

    /** What else changes when one was hidden or shown again, such as a count. Runs inside the caller's transaction. */
    default void turned(CommunityId community, long id, boolean visible) {}

    /** What to hold before one is hidden, shown again or removed, where the order of locks matters. */
    default void hold(CommunityId community, long id) {}

    /**
     * Takes it away for good, its words and pictures too, and what stands on them. Runs inside the caller's transaction.
     *
     * @return whether it was there until now; if not, nothing changed
     */
    boolean remove(CommunityId community, long id);

    /** One thing, hidden or not, if it is in this community. */
    default Optional<ModeratedThing> find(CommunityId community, long id) {
        return rows().find(community, id);
    }

    /**
     * Who is written to about a decision on it, also where moderators may not know who that is. Nobody once its author has
     * gone.
     */
    default Optional<MemberId> addressee(CommunityId community, long id) {
        return find(community, id).map(ModeratedThing::author);
    }

    /** The page on which its author finds it among the others, hidden or not. */
    default String authorsPlace(long id) {
        return "/" + plural() + "/" + id;
    }

    /** These of its things that are in this community, hidden or not, oldest first. */
    default List<ModeratedThing> these(CommunityId community, Collection<Long> ids) {
        return rows().these(community, ids);
    }

    /** What these things stand under, such as the question that they answer; those that stand alone are left out. */
    default Map<Long, Subject> above(CommunityId community, Collection<Long> ids) {
        return Map.of();
    }

    /** Those of these that their authors show to their team only: moderators come to them by a report and not otherwise. */
    default Set<Long> keptInTheTeam(CommunityId community, Collection<Long> ids) {
        return Set.of();
    }

    /**
     * What stands just before and after a thing, itself among it, in the order in which it is read, so that a moderator
     * understands what it answers. Only itself where its things stand alone.
     */
    default List<ModeratedThing> around(CommunityId community, long id) {
        return find(community, id).stream().toList();
    }

    /** The first few of its things that stand under another room's, or its own room's, in the order in which they are read. */
    default List<ModeratedThing> below(CommunityId community, Subject on) {
        return List.of();
    }

    /** All of its visible things that stand under one of another room, however many. */
    default List<Subject> beneath(CommunityId community, Subject on) {
        return List.of();
    }

    /** The newest first, {@code most} of them, hidden ones included; those with a lower number than {@code before}. */
    default List<ModeratedThing> recent(CommunityId community, @Nullable Long before, int most) {
        return rows().recent(community, before, most);
    }

    /** The hidden ones, newest first, {@code most} of them; those with a lower number than {@code before}. */
    default List<ModeratedThing> hidden(CommunityId community, @Nullable Long before, int most) {
        return rows().hidden(community, before, most);
    }

    /**
     * Hides it from all but its author, who is told the reason, and moderators.
     *
     * @return whether it was visible until now; if not, nothing changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    default boolean hide(CommunityId community, long id, String reason) {
        hold(community, id);
        var hidden = rows().hide(community, id, reason);
        if (hidden) turned(community, id, false);
        return hidden;
    }

    /**
     * Shows it again.
     *
     * @return whether it was hidden until now; if not, nothing changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    default boolean restore(CommunityId community, long id) {
        hold(community, id);
        var shown = rows().restore(community, id);
        if (shown) turned(community, id, true);
        return shown;
    }
}
