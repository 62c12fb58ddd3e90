package org.understory.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.comments.Commentable;
import org.understory.members.Reportable;
import org.understory.members.Reported;
import org.understory.members.Viewer;
import org.understory.subject.Subject;

/** Everything that can be reported, whichever room it is in. Who may see a thing may report it. */
@Component
class Reportables {
    private final Map<String, Finding> byKind = new HashMap<>();
    private final Map<String, Reportable> acting;

    Reportables(List<Reportable> rooms, List<Commentable> commented) {
        for (var room : commented) {
            byKind.put(
                    room.kind(),
                    (viewer, id) -> room.find(viewer, id).map(thing -> new Reported(thing.subject(), thing.path())));
        }
        for (var room : rooms) byKind.put(room.kind(), room::find);
        acting = rooms.stream().collect(Collectors.toMap(Reportable::kind, Function.identity()));
    }

    /** By one word, such as {@code article:12}; nothing for what is not even the name of something. */
    Optional<Reported> find(Viewer viewer, @Nullable String on) {
        if (on == null || !on.matches("[a-z]{1,20}:[1-9][0-9]{0,17}")) return Optional.empty();
        var parts = on.split(":", 2);
        return find(viewer, parts[0], Long.parseLong(parts[1]));
    }

    Optional<Reported> find(Viewer viewer, String kind, long id) {
        var room = byKind.get(kind);
        return room == null ? Optional.empty() : room.find(viewer, id);
    }

    /** Tells the room of a thing that it was reported. Call it in the transaction of the report. */
    void reported(Viewer by, Subject on) {
        var room = acting.get(on.kind());
        if (room != null) room.reported(by, on.id());
    }

    @FunctionalInterface
    private interface Finding {
        Optional<Reported> find(Viewer viewer, long id);
    }
}
