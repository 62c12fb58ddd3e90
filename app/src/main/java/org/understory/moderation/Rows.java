package org.understory.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.understory.media.Pictures;
import org.understory.members.Names;
import org.understory.subject.ModeratedThing;

/** Things with the names under which they were written, and what hangs on them. */
@Component
class Rows {
    private final Names names;
    private final Pictures pictures;
    private final Things things;

    Rows(Names names, Pictures pictures, Things things) {
        this.names = names;
        this.pictures = pictures;
        this.things = things;
    }

    /** Two statements, however many. */
    List<Row> of(Collection<ModeratedThing> some) {
        if (some.isEmpty()) return List.of();
        var signed = names.of(some.stream()
                .map(ModeratedThing::author)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var hanging = pictures.on(some.stream().map(ModeratedThing::subject).toList());
        return some.stream()
                .map(thing -> {
                    var hung = hanging.getOrDefault(thing.subject(), List.of()).size();
                    var name = thing.author() == null ? null : signed.get(thing.author());
                    return new Row(things.plural(thing.subject()), thing, hung, name == null ? null : name.value());
                })
                .toList();
    }
}
