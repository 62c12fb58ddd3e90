package org.understory.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedThing;
import org.understory.subject.Subject;

/** Whatever moderators decide about, whichever room it is in. */
@Component
class Things {
    private final Map<String, Moderated> byPlural;
    private final Map<String, Moderated> byKind;
    private final Reportables reportables;
    private final Cases cases;

    Things(List<Moderated> rooms, Reportables reportables, Cases cases) {
        byPlural = new TreeMap<>(rooms.stream().collect(Collectors.toMap(Moderated::plural, Function.identity())));
        byKind = rooms.stream().collect(Collectors.toMap(Moderated::kind, Function.identity()));
        this.reportables = reportables;
        this.cases = cases;
    }

    /** The words for what can be hidden, in addresses. */
    List<String> plurals() {
        return List.copyOf(byPlural.keySet());
    }

    Optional<Moderated> room(String plural) {
        return Optional.ofNullable(byPlural.get(plural));
    }

    String plural(Subject on) {
        var room = byKind.get(on.kind());
        return room == null ? on.kind() + "s" : room.plural();
    }

    /** A thing by its address at the desk. One that is gone is found as long as a report of it is open. */
    Optional<Thing> find(Viewer moderator, String plural, long id) {
        var room = byPlural.get(plural);
        var kind = room == null ? plural.replaceFirst("s$", "") : room.kind();
        if (kind.isEmpty() || kind.length() > 20) return Optional.empty();
        var on = new Subject(kind, id);
        if (room != null) {
            var words = room.find(moderator.community(), id);
            if (words.isPresent())
                return words.map(some -> new Thing(
                        on,
                        plural,
                        room,
                        some,
                        some.path(),
                        some.author(),
                        room.addressee(moderator.community(), id).orElse(null)));
        }
        var seen = reportables.find(moderator, kind, id);
        if (seen.isPresent()) {
            var author = kind.equals("member") ? new MemberId(id) : null;
            return seen.map(some -> new Thing(on, plural, null, null, some.path(), author, author));
        }
        return cases.about(moderator.community(), on).map(open -> new Thing(on, plural, null, null, null, null, null));
    }

    /**
     * What stands around a thing, itself among it, in the order in which it is read: what it stands under, its neighbours,
     * and the first of what stands under it.
     */
    List<ModeratedThing> thread(CommunityId community, Thing thing) {
        var thread = new ArrayList<ModeratedThing>();
        var room = thing.room();
        if (room != null) {
            room.above(community, thing.on().id())
                    .flatMap(above -> words(community, above))
                    .ifPresent(thread::add);
            thread.addAll(room.around(community, thing.on().id()));
        }
        byPlural.values().forEach(below -> thread.addAll(below.below(community, thing.on())));
        return thread;
    }

    /** A thing and all that can be seen only where it stands. */
    Set<Subject> whole(CommunityId community, Subject on) {
        var whole = new LinkedHashSet<Subject>(List.of(on));
        var edge = List.of(on);
        while (!edge.isEmpty()) {
            edge = edge.stream()
                    .flatMap(one -> byPlural.values().stream().flatMap(room -> room.beneath(community, one).stream()))
                    .filter(whole::add)
                    .toList();
        }
        return whole;
    }

    /** Whether what it stands under, or what that stands under, is hidden. */
    boolean isUnderHidden(CommunityId community, Subject on) {
        var room = byKind.get(on.kind());
        return room != null
                && room.above(community, on.id())
                        .filter(above -> words(community, above)
                                        .filter(ModeratedThing::isHidden)
                                        .isPresent()
                                || isUnderHidden(community, above))
                        .isPresent();
    }

    private Optional<ModeratedThing> words(CommunityId community, Subject on) {
        var room = byKind.get(on.kind());
        return room == null ? Optional.empty() : room.find(community, on.id());
    }

    /** These things as moderators see them; those that are gone or have no words of their own are left out. */
    Map<Subject, ModeratedThing> words(CommunityId community, Collection<Subject> subjects) {
        var words = new HashMap<Subject, ModeratedThing>();
        subjects.stream().collect(Collectors.groupingBy(Subject::kind)).forEach((kind, some) -> {
            var room = byKind.get(kind);
            if (room == null) return;
            for (var thing :
                    room.these(community, some.stream().map(Subject::id).toList())) words.put(thing.subject(), thing);
        });
        return words;
    }
}
