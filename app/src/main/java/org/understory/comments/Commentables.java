package org.understory.comments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** Everything that can be commented on, whichever room it is in. */
@Component
class Commentables {
    private final Map<String, Commentable> byKind;

    Commentables(List<Commentable> rooms) {
        byKind = rooms.stream().collect(Collectors.toMap(Commentable::kind, Function.identity()));
    }

    Optional<Commented> find(Viewer viewer, Subject on) {
        return Optional.ofNullable(byKind.get(on.kind())).flatMap(room -> room.find(viewer, on.id()));
    }

    /** Whose words a thing is, if they are to be told of comments under it. */
    Optional<MemberId> owner(Subject on) {
        return Optional.ofNullable(byKind.get(on.kind())).flatMap(room -> room.owner(on.id()));
    }

    /** For whom these things are; what nobody should find is missing. One statement for each kind. */
    Map<Subject, Standing> standing(Collection<Subject> things) {
        return things.stream().collect(Collectors.groupingBy(Subject::kind)).entrySet().stream()
                .flatMap(kind -> standing(kind.getKey(), kind.getValue()).stream())
                .collect(Collectors.toMap(Standing::subject, Function.identity()));
    }

    private List<Standing> standing(String kind, List<Subject> things) {
        var room = byKind.get(kind);
        return room == null
                ? List.of()
                : room.standing(things.stream().map(Subject::id).distinct().toList());
    }

    /** What a form or an address names; nothing if it is not even the name of something. */
    Optional<Commented> find(Viewer viewer, @Nullable String kind, @Nullable String thing) {
        if (kind == null || !byKind.containsKey(kind)) return Optional.empty();
        return Numbers.positive(thing).flatMap(id -> find(viewer, new Subject(kind, id)));
    }

    /** By one word, such as {@code article:12}. */
    Optional<Commented> find(Viewer viewer, @Nullable String on) {
        if (on == null || !on.contains(":")) return Optional.empty();
        var parts = on.split(":", 2);
        return find(viewer, parts[0], parts[1]);
    }
}
