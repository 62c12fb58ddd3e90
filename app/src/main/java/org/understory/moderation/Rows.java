package org.understory.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.understory.members.Names;
import org.understory.subject.ModeratedThing;

/** Things with the names under which they were written. */
@Component
class Rows {
    private final Names names;
    private final Things things;

    Rows(Names names, Things things) {
        this.names = names;
        this.things = things;
    }

    /** One statement, however many. */
    List<Row> of(Collection<ModeratedThing> some) {
        if (some.isEmpty()) return List.of();
        var signed = names.of(some.stream()
                .map(ModeratedThing::author)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return some.stream()
                .map(thing -> {
                    var name = thing.author() == null ? null : signed.get(thing.author());
                    return new Row(things.plural(thing.subject()), thing, name == null ? null : name.value());
                })
                .toList();
    }
}
