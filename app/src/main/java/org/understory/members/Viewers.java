package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.media.PictureOwners;
import org.understory.people.SignedIn;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.web.Header;
import org.understory.web.HeaderSource;

/** Finds out who is looking, once a request. */
@Component
class Viewers implements HeaderSource, PictureOwners {
    static final String VIEWER = Viewer.class.getName();
    private static final String SUSPENDED = VIEWER + ".suspended";

    private final Members members;
    private final Roles roles;

    Viewers(Members members, Roles roles) {
        this.members = members;
        this.roles = roles;
    }

    Viewer of(HttpServletRequest request, CommunityId community) {
        if (request.getAttribute(VIEWER) instanceof Viewer known) return known;
        var viewer = find(request, community);
        request.setAttribute(VIEWER, viewer);
        return viewer;
    }

    private Viewer find(HttpServletRequest request, CommunityId community) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof SignedIn signedIn)
                || !signedIn.community().equals(community)) {
            return new Viewer.Visitor(community);
        }
        var entry = signedIn.entry();
        if (entry != null) return members.unconfirmed(community, entry).orElseGet(() -> new Viewer.Visitor(community));
        var presence = members.present(community, signedIn.person(), roles.of(signedIn.person(), community));
        if (presence.isEmpty()) return new Viewer.Visitor(community);
        if (!presence.get().suspended()) return presence.get().viewer();
        request.setAttribute(SUSPENDED, presence.get().viewer());
        return new Viewer.Visitor(community);
    }

    /** Whether the one who looks like a visitor is a suspended member. */
    static boolean isSuspended(HttpServletRequest request) {
        return request.getAttribute(SUSPENDED) != null;
    }

    /** For the handlers that stay open to the suspended: who they are. */
    static void unveil(HttpServletRequest request) {
        if (isSuspended(request)) request.setAttribute(VIEWER, request.getAttribute(SUSPENDED));
    }

    @Override
    public Optional<MemberId> looking(HttpServletRequest request) {
        return switch (Viewer.of(request)) {
            case Viewer.Visitor visitor -> Optional.empty();
            case Viewer.Unconfirmed unconfirmed -> Optional.of(unconfirmed.member());
            case Viewer.Present present -> Optional.of(present.member());
        };
    }

    @Override
    public Header header(HttpServletRequest request) {
        if (request.getAttribute(SUSPENDED) instanceof Viewer.Present shutOut) {
            var place = new Header.Place("members.suspended.place", "/suspended");
            return new Header(shutOut.name(), null, false, List.of(place), List.of());
        }
        if (!(request.getAttribute(VIEWER) instanceof Viewer viewer)) return Header.VISITOR;
        return switch (viewer) {
            case Viewer.Visitor visitor -> Header.VISITOR;
            case Viewer.Unconfirmed unconfirmed ->
                new Header(unconfirmed.firstName(), null, false, List.of(), List.of());
            case Viewer.Present present -> {
                var member = present.face().isPresent();
                var places = member
                        ? List.of(new Header.Place("web.header.messages", "/messages"))
                        : List.<Header.Place>of();
                var handle = present.handle();
                var page = handle == null ? null : ShownName.pathOf(handle);
                yield new Header(present.name(), page, member, places, work(present));
            }
        };
    }

    private static List<Header.Place> work(Viewer.Present present) {
        var work = new ArrayList<Header.Place>();
        if (present.is(Role.MODERATOR)) work.add(new Header.Place("web.header.moderation", "/moderation"));
        if (present.is(Role.WRITER) || present.is(Role.REVIEWER) || present.is(Role.EDITOR))
            work.add(new Header.Place("web.header.desk", "/desk"));
        if (present.is(Role.OWNER)) work.add(new Header.Place("web.header.admin", "/admin"));
        return work;
    }
}
