package org.understory.privacy;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.members.Members;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.PersonId;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that all rooms keep about a person, together. */
@Component
public class PersonalData {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<HoldsPersonalData> rooms;
    private final Members members;
    private final Communities communities;
    private final Roles roles;
    private final Audit audit;
    private final Clock clock;

    PersonalData(
            List<HoldsPersonalData> rooms,
            Members members,
            Communities communities,
            Roles roles,
            Audit audit,
            Clock clock) {
        this.rooms = rooms.stream()
                .sorted(Comparator.comparingInt(HoldsPersonalData::height).reversed())
                .toList();
        this.members = members;
        this.communities = communities;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of it as one JSON text: by room and list, oldest first. */
    @Transactional(readOnly = true)
    public String export(PersonId person) {
        var who = subject(person);
        var all = new LinkedHashMap<String, Object>();
        all.put("exportedAt", clock.instant().toString());
        for (var room : rooms) all.put(room.room(), new TreeMap<>(plain(room.export(who))));
        return JSON.writeValueAsString(all);
    }

    /** Forgets the person in every room, or in none. */
    @Transactional
    public Erasure erase(PersonId person) {
        var owned = onlyOwnerOf(person);
        if (!owned.isEmpty()) return new Erasure.OnlyOwner(owned);
        var who = subject(person);
        for (var room : rooms) room.erase(who);
        audit.record(null, null, "person-erased", null, Map.of());
        return new Erasure.Erased();
    }

    private List<String> onlyOwnerOf(PersonId person) {
        return communities.all().stream()
                .filter(community -> owners(community).equals(List.of(person)))
                .map(Community::name)
                .toList();
    }

    private List<PersonId> owners(Community community) {
        return roles.staff(community.id()).entrySet().stream()
                .filter(one -> one.getValue().contains(Role.OWNER))
                .map(Map.Entry::getKey)
                .toList();
    }

    private DataSubject subject(PersonId person) {
        return new DataSubject(person, members.facesOf(person));
    }

    private static Map<String, Object> plain(Map<String, List<Map<String, Object>>> lists) {
        var plain = new LinkedHashMap<String, Object>();
        lists.forEach((name, entries) -> plain.put(
                name,
                entries.stream()
                        .map(entry -> {
                            var values = new TreeMap<String, Object>(entry);
                            values.replaceAll(
                                    (key, value) -> value instanceof java.time.Instant at ? at.toString() : value);
                            return values;
                        })
                        .toList()));
        return plain;
    }
}
