package org.understory.updates;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.reactions.Reactable;
import org.understory.reactions.ReactedThing;

/** Updates as things that members react to. */
@Component
class ReactableUpdates implements Reactable {
    private final Updates updates;

    ReactableUpdates(Updates updates) {
        this.updates = updates;
    }

    @Override
    public String kind() {
        return UpdateId.KIND;
    }

    @Override
    public List<ReactedThing> find(Viewer viewer, Collection<Long> ids) {
        return updates.seen(viewer, ids.stream().map(UpdateId::new).toList()).stream()
                .filter(update -> !update.isHidden())
                .map(update -> new ReactedThing(
                        update.id().subject(), update.author(), update.id().path()))
                .toList();
    }
}
