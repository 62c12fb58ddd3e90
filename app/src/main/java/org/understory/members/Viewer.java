package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.understory.communities.Role;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/** Who is looking at a page of one community. */
public sealed interface Viewer {
    CommunityId community();

    /** Who sends a request that has passed the doorkeeper; for rooms below that cannot hand a viewer on. */
    static Viewer of(HttpServletRequest request) {
        if (request.getAttribute(Viewers.VIEWER) instanceof Viewer known) return known;
        throw new IllegalStateException("The request has passed no doorkeeper");
    }

    /** Someone we know nothing about. */
    record Visitor(CommunityId community) implements Viewer {}

    /**
     * Someone who gave a name and an e-mail address that nobody has confirmed yet. They may write; what they write waits.
     *
     * @param entry what they gave at the gate; the member may be somebody else's until the address is confirmed
     */
    record Unconfirmed(CommunityId community, MemberId member, long entry, String firstName) implements Viewer {}

    /**
     * A confirmed subscriber or a member, staff included.
     *
     * @param handle the pseudonym, or null for a subscriber
     */
    record Present(
            CommunityId community,
            PersonId person,
            MemberId member,
            String firstName,
            @Nullable String handle,
            Set<Role> roles)
            implements Viewer {
        public Present {
            roles = Set.copyOf(roles);
        }

        /** What this person is called here: the pseudonym, else the first name. */
        public String name() {
            return handle == null ? firstName : handle;
        }
    }

    /** The confirmed subscriber or member, if the viewer is one. */
    default Optional<Present> present() {
        return this instanceof Present present ? Optional.of(present) : Optional.empty();
    }

    /**
     * The member among members, if the viewer is one: somebody with a pseudonym, or staff. A subscriber sees what is open to
     * everyone.
     */
    default Optional<MemberId> face() {
        return this instanceof Present present
                        && (present.handle() != null || !present.roles().isEmpty())
                ? Optional.of(present.member())
                : Optional.empty();
    }

    /** Whether the viewer holds a role here; an owner holds all. */
    default boolean is(Role role) {
        return this instanceof Present present
                && (present.roles().contains(role) || present.roles().contains(Role.OWNER));
    }
}
