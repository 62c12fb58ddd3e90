package org.understory.messages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.understory.members.Names;
import org.understory.members.ShownName;
import org.understory.subject.MemberId;
import org.understory.web.Messages;

/** What conversations are called: by the name of the group, else by who is in them. */
@Component
class Headings {
    private final Names names;
    private final Messages messages;

    Headings(Names names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    Map<MemberId, ShownName> names(Collection<MemberId> members) {
        return names.of(members.stream().distinct().toList());
    }

    Heading of(String name, List<MemberId> others, Map<MemberId, ShownName> names) {
        var faces = others.stream().map(names::get).filter(Objects::nonNull).toList();
        if (!name.isEmpty()) return new Heading(name, faces);
        if (faces.isEmpty()) return new Heading(messages.say("messages.somebody"), faces);
        return new Heading(faces.stream().map(this::called).collect(Collectors.joining(", ")), faces);
    }

    private String called(ShownName name) {
        var value = name.value();
        return value == null ? messages.say("messages.unnamed") : value;
    }
}
