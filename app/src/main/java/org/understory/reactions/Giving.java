package org.understory.reactions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Viewer;

/** Gives reactions to what is there, and only while it is. */
@Component
class Giving {
    private final Reactables reactables;
    private final Reactions reactions;

    Giving(Reactables reactables, Reactions reactions) {
        this.reactables = reactables;
        this.reactions = reactions;
    }

    /** Gives a reaction to a thing, named as in forms; empty if the viewer sees no such thing. Given before, nothing changes. */
    @Transactional
    Optional<ReactedThing> give(Viewer viewer, String on, Reaction reaction) {
        reactions.keepThingsFromGoing();
        var thing = reactables.find(viewer, on);
        thing.ifPresent(
                found -> viewer.face().ifPresent(by -> reactions.give(viewer.community(), by, found, reaction)));
        return thing;
    }
}
