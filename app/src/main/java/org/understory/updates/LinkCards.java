package org.understory.updates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.subject.Linked;

/** The cards of the links in updates. No other site is ever asked: neither by the server nor by a reader's browser. */
@Component
class LinkCards {
    private final List<Linked> rooms;

    LinkCards(List<Linked> rooms) {
        this.rooms = rooms;
    }

    /** By the links of the updates. At most one statement for each room that has pages to link to. */
    Map<String, LinkCard> of(List<Update> updates, Viewer viewer) {
        var links = updates.stream()
                .map(Update::link)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var ours = links.stream().filter(link -> link.startsWith("/")).toList();
        var cards = new HashMap<String, LinkCard>();
        if (!ours.isEmpty()) {
            for (var room : rooms)
                room.titles(viewer.community(), viewer.face().orElse(null), ours)
                        .forEach((path, title) -> cards.put(path, LinkCard.ours(path, title)));
        }
        for (var link : links) {
            if (!link.startsWith("/"))
                Optional.of(link).flatMap(LinkCard::elsewhere).ifPresent(card -> cards.put(link, card));
        }
        return cards;
    }
}
