package org.understory.reactions;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.subject.Subject;

/** Everything that can be reacted to, whichever room it is in. */
@Component
class Reactables {
    private final Map<String, Reactable> byKind;

    Reactables(List<Reactable> rooms) {
        byKind = rooms.stream().collect(Collectors.toMap(Reactable::kind, Function.identity()));
    }

    /** What a form or an address names by one word, such as {@code update:12}, if the viewer may see it. */
    Optional<ReactedThing> find(Viewer viewer, String on) {
        return visible(viewer, List.of(on)).stream().findFirst();
    }

    /** Those of the words that name things which the viewer may see. */
    List<ReactedThing> visible(Viewer viewer, Collection<String> words) {
        var asked = words.stream()
                .flatMap(Reactables::subject)
                .distinct()
                .collect(Collectors.groupingBy(Subject::kind, Collectors.mapping(Subject::id, Collectors.toList())));
        return asked.entrySet().stream()
                .filter(kind -> byKind.containsKey(kind.getKey()))
                .flatMap(kind -> room(kind.getKey()).find(viewer, kind.getValue()).stream())
                .toList();
    }

    private Reactable room(String kind) {
        return Optional.ofNullable(byKind.get(kind)).orElseThrow();
    }

    private static Stream<Subject> subject(String word) {
        if (!word.matches("[a-z]{1,20}:[1-9][0-9]{0,17}")) return Stream.empty();
        var parts = Arrays.asList(word.split(":", 2));
        return Stream.of(new Subject(parts.getFirst(), Long.parseLong(parts.getLast())));
    }
}
