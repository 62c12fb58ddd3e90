package org.understory.privacy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
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

    private static final Logger LOG = LoggerFactory.getLogger(PersonalData.class);
    private static final int TRIES = 40;

    /** Less than the second after which PostgreSQL looks for those who wait for each other. */
    private static final int PATIENCE_MILLIS = 300;

    private static final String LOCK_TIMEOUT = "55P03";

    private final List<HoldsPersonalData> rooms;
    private final Members members;
    private final Communities communities;
    private final Roles roles;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate inOne;
    private final JdbcClient sql;

    PersonalData(
            List<HoldsPersonalData> rooms,
            Members members,
            Communities communities,
            Roles roles,
            Audit audit,
            Clock clock,
            TransactionTemplate inOne,
            JdbcClient sql) {
        this.rooms = rooms.stream()
                .sorted(Comparator.comparingInt(HoldsPersonalData::height).reversed())
                .toList();
        this.members = members;
        this.communities = communities;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
        this.inOne = inOne;
        this.sql = sql;
    }

    /** All of it as one JSON text: by room and list, oldest first. */
    @Transactional(readOnly = true)
    public String export(PersonId person) {
        var who = new DataSubject(person, members.facesOf(person));
        var all = new LinkedHashMap<String, Object>();
        all.put("exportedAt", clock.instant().toString());
        for (var room : rooms) all.put(room.room(), new TreeMap<>(plain(room.export(who))));
        return JSON.writeValueAsString(all);
    }

    /**
     * Forgets the person in every room, or in none. It locks by rooms what others lock in the order of what they do, so two
     * may wait for each other. Nobody who writes shall be turned away for it: this one lets go first, before the database
     * would choose, and begins anew.
     */
    public Erasure erase(PersonId person) {
        for (int left = TRIES; left > 1; left--) {
            try {
                return inOne.execute(status -> {
                    sql.sql("set local lock_timeout = '" + PATIENCE_MILLIS + "ms'")
                            .update();
                    return forget(person);
                });
            } catch (DataAccessException failed) {
                if (!isHeldByOthers(failed)) throw failed;
                LOG.info("An erasure let go of what others needed, and begins anew");
            }
        }
        return inOne.execute(status -> forget(person));
    }

    /** What it needed was held for longer than its patience, or it was let go as one of two who wait for each other. */
    private static boolean isHeldByOthers(DataAccessException failed) {
        return failed instanceof PessimisticLockingFailureException
                || failed.getMostSpecificCause() instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState());
    }

    private Erasure forget(PersonId person) {
        var owned = onlyOwnerOf(person);
        if (!owned.isEmpty()) return new Erasure.OnlyOwner(owned);
        var who = new DataSubject(person, members.heldFacesOf(person));
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
