package org.understory.admin;

import org.springframework.stereotype.Component;
import org.understory.communities.Communities;
import org.understory.members.Viewer;

/** The owners of the first community run the installation: its mail server and further communities are theirs. */
@Component
class Operators {
    private final Communities communities;

    Operators(Communities communities) {
        this.communities = communities;
    }

    boolean include(Viewer.Present owner) {
        return communities.all().getFirst().id().equals(owner.community());
    }
}
