package org.understory.members;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form shows for not coming from a robot: the answer to a challenge, or a ticket. */
@Component
class Proofs {
    private final Challenges challenges;
    private final Tickets tickets;

    Proofs(Challenges challenges, Tickets tickets) {
        this.challenges = challenges;
        this.tickets = tickets;
    }

    /** @param website a field that nobody sees */
    Proof of(@Nullable String altcha, @Nullable String ticket, @Nullable String website) {
        if (website != null && !website.isBlank()) return new Proof.Robot();
        var worked = challenges.check(altcha);
        return worked instanceof Proof.Shown || ticket == null ? worked : tickets.check(ticket);
    }
}
