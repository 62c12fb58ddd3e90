package org.understory.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
            if (words.isPresent() && isKeptFromModerators(moderator.community(), on)) return Optional.empty();
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
            above(community, thing.on())
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
        return above(community, on)
                .filter(above ->
                        words(community, above).filter(ModeratedThing::isHidden).isPresent()
                                || isUnderHidden(community, above))
                .isPresent();
    }

    /** The list without what authors show to their team only, and without what stands under such a thing. */
    List<ModeratedThing> withoutTeams(CommunityId community, List<ModeratedThing> list) {
        var tops = tops(community, list.stream().map(ModeratedThing::subject).toList());
        var kept = keptInTheTeam(community, Set.copyOf(tops.values()));
        return list.stream()
                .filter(thing -> !kept.contains(tops.get(thing.subject())))
                .toList();
    }

    /** Whether it is for somebody's team only and nobody ever reported it, nor anything that stands there. */
    private boolean isKeptFromModerators(CommunityId community, Subject on) {
        var top = tops(community, List.of(on)).getOrDefault(on, on);
        if (keptInTheTeam(community, Set.of(top)).isEmpty()) return false;
        var there = whole(community, top);
        there.add(on);
        return !cases.were(community, there);
    }

    private Set<Subject> keptInTheTeam(CommunityId community, Set<Subject> some) {
        var kept = new HashSet<Subject>();
        idsByRoom(some)
                .forEach((room, ids) ->
                        room.keptInTheTeam(community, ids).forEach(id -> kept.add(new Subject(room.kind(), id))));
        return kept;
    }

    /** What each stands under in the end; itself where it stands alone. */
    private Map<Subject, Subject> tops(CommunityId community, Collection<Subject> some) {
        var tops = new HashMap<Subject, Subject>();
        some.forEach(one -> tops.put(one, one));
        var above = above(community, some);
        while (!above.isEmpty()) {
            var step = above;
            tops.replaceAll((one, top) -> step.getOrDefault(top, top));
            above = above(community, step.values());
        }
        return tops;
    }

    private Map<Subject, Subject> above(CommunityId community, Collection<Subject> some) {
        var above = new HashMap<Subject, Subject>();
        idsByRoom(some)
                .forEach((room, ids) ->
                        room.above(community, ids).forEach((id, on) -> above.put(new Subject(room.kind(), id), on)));
        return above;
    }

    private Optional<Subject> above(CommunityId community, Subject on) {
        return Optional.ofNullable(above(community, List.of(on)).get(on));
    }

    private Map<Moderated, Set<Long>> idsByRoom(Collection<Subject> some) {
        return some.stream()
                .filter(one -> byKind.containsKey(one.kind()))
                .collect(Collectors.groupingBy(
                        one -> byKind.get(one.kind()), Collectors.mapping(Subject::id, Collectors.toSet())));
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
