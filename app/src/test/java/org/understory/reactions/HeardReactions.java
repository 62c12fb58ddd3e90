package org.understory.reactions;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** Writes down who reacted. */
@Component
class HeardReactions {
    private final List<Reacted> all = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(Reacted event) {
        all.add(event);
    }

    List<MemberId> to(Subject on) {
        return all.stream()
                .filter(event -> event.on().equals(on))
                .map(Reacted::by)
                .toList();
    }
}
