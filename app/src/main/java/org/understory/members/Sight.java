package org.understory.members;

import org.understory.subject.Audience;

/** From how near somebody sees a member's page. */
enum Sight {
    /** A visitor or a subscriber: sees no page at all. */
    OUTSIDE,
    MEMBER,
    /** Somebody whom the member follows. */
    TEAM,
    OWNER;

    boolean sees(Audience audience) {
        return switch (audience) {
            case EVERYONE -> true;
            case MEMBERS -> this != OUTSIDE;
            case MY_TEAM -> this == TEAM || this == OWNER;
            case ONLY_ME -> this == OWNER;
        };
    }
}
