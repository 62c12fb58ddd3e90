package org.understory.reactions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.understory.live.Watchable;
import org.understory.members.Viewer;

/** Lets an open page hear of new reactions to what it shows, and to nothing that its reader may not see. */
@Component
class LiveReactions implements Watchable {
    private final Reactables reactables;

    LiveReactions(Reactables reactables) {
        this.reactables = reactables;
    }

    @Override
    public Set<String> allowed(Collection<String> asked, HttpServletRequest request) {
        return reactables.visible(Viewer.of(request), asked).stream()
                .map(thing -> thing.subject().toString())
                .collect(Collectors.toSet());
    }
}
