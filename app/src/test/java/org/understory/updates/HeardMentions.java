package org.understory.updates;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;

/** Writes down who was called. */
@Component
class HeardMentions {
    private final List<Mentioned> mentions = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(Mentioned event) {
        mentions.add(event);
    }

    List<MemberId> in(long update) {
        return mentions.stream()
                .filter(event -> event.update().value() == update)
                .map(Mentioned::mentioned)
                .toList();
    }
}
