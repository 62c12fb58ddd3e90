package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** Someone who gave the first proof and is asked for a code. */
record Awaiting(PersonId person, CommunityId community, Way way) {
    private static final String NAME = Awaiting.class.getName();

    static void put(HttpServletRequest request, Awaiting awaiting) {
        request.setAttribute(NAME, awaiting);
    }

    /** Whoever waits behind the request's cookie on this community's host. */
    static Optional<Awaiting> of(HttpServletRequest request, CommunityId here) {
        // Asking who is signed in is what reads the cookie.
        var signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
        if (signedIn || !(request.getAttribute(NAME) instanceof Awaiting awaiting)) return Optional.empty();
        return awaiting.community().equals(here) ? Optional.of(awaiting) : Optional.empty();
    }
}
