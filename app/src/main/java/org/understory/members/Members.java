package org.understory.members;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.communities.Role;
import org.understory.people.Belonging;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/** All subscribers and members. */
@Component
public class Members implements Belonging {
    private static final Duration COUNT_HOLDS = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final Map<CommunityId, Counted> counts = new ConcurrentHashMap<>();

    Members(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Gives a person a confirmed place in a community, as for staff who were invited. Who is there already keeps the name
     * they chose.
     *
     * @param firstName a name that {@code PersonalName} found fit
     */
    @Transactional
    public MemberId admit(PersonId person, CommunityId community, String firstName) {
        return sql.sql("""
                insert into members (community_id, person_id, first_name, active_at, created_at)
                values (:community, :person, :name, :now, :now)
                on conflict (community_id, person_id) do update
                   set active_at = coalesce(members.active_at, excluded.active_at)
                returning id
                """)
                .param("community", community.value())
                .param("person", person.value())
                .param("name", firstName)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new MemberId(row.getLong("id")))
                .single();
    }

    /** Whether a subscriber's first name stands beside what they write, instead of "a subscriber". */
    public void showName(MemberId member, boolean shown) {
        sql.sql("update members set shows_name = :shown where id = :id")
                .param("shown", shown)
                .param("id", member.value())
                .update();
    }

    /** How many confirmed subscribers and members a community has, as counted within the last hour. */
    public long count(CommunityId community) {
        var now = clock.instant();
        return counts.compute(
                        community,
                        (id, known) -> known != null && now.isBefore(known.at().plus(COUNT_HOLDS))
                                ? known
                                : new Counted(now, counted(id)))
                .count();
    }

    private long counted(CommunityId community) {
        return sql.sql("select count(*) from members where community_id = :community and active_at is not null")
                .param("community", community.value())
                .query(Long.class)
                .single();
    }

    /** The faces of these people in a community; who has none there is left out. */
    public Map<PersonId, MemberId> facesIn(CommunityId community, Collection<PersonId> people) {
        var faces = new HashMap<PersonId, MemberId>();
        sql.sql("select id, person_id from members where community_id = :community and person_id = any(:people)")
                .param("community", community.value())
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(row -> {
                    faces.put(new PersonId(row.getLong("person_id")), new MemberId(row.getLong("id")));
                });
        return faces;
    }

    /** All faces of a person, for the export and erasure of what belongs to them. */
    public List<MemberId> facesOf(PersonId person) {
        return sql.sql("select id from members where person_id = :person order by id")
                .param("person", person.value())
                .query((row, n) -> new MemberId(row.getLong("id")))
                .list();
    }

    /** Their faces, which nobody can write for until the transaction ends: for who erases them. */
    public List<MemberId> heldFacesOf(PersonId person) {
        return sql.sql("select id from members where person_id = :person order by id for update")
                .param("person", person.value())
                .query((row, n) -> new MemberId(row.getLong("id")))
                .list();
    }

    /** Whose face it is, or nothing once it is gone: for letters only, as nothing public leads from a face to a person. */
    public Optional<PersonId> personBehind(MemberId member) {
        return sql.sql("select person_id from members where id = :id")
                .param("id", member.value())
                .query((row, n) -> new PersonId(row.getLong("person_id")))
                .optional();
    }

    /** Gives a sample person a pseudonym that nobody else here has; others choose theirs when they join. */
    @Transactional
    public void call(MemberId member, String handle, Instant since) {
        sql.sql("""
                update members
                   set handle = cast(:handle as citext), joined_at = coalesce(joined_at, :since)
                 where id = :id
                   and handle is null
                """)
                .param("handle", handle)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("id", member.value())
                .update();
    }

    /** The member who has this pseudonym in a community, however its letters are written. */
    public Optional<MemberId> named(CommunityId community, String handle) {
        return sql.sql("""
                select id
                  from members
                 where community_id = :community
                   and handle = cast(:handle as citext)
                   and active_at is not null
                """)
                .param("community", community.value())
                .param("handle", handle)
                .query((row, n) -> new MemberId(row.getLong("id")))
                .optional();
    }

    /** Counts anew the next time; other nodes do so within the hour. */
    void countChanged(CommunityId community) {
        counts.remove(community);
    }

    @Override
    public boolean belongs(PersonId person, CommunityId community) {
        return present(community, person, Set.of()).isPresent();
    }

    Optional<Presence> present(CommunityId community, PersonId person, Set<Role> roles) {
        return sql.sql("""
                select id, first_name, handle, suspended_until > :now as suspended
                  from members
                 where community_id = :community
                   and person_id = :person
                   and active_at is not null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("community", community.value())
                .param("person", person.value())
                .query((row, n) -> new Presence(
                        new Viewer.Present(
                                community,
                                person,
                                new MemberId(row.getLong("id")),
                                row.getString("first_name"),
                                row.getString("handle"),
                                roles),
                        row.getBoolean("suspended") && roles.isEmpty()))
                .optional();
    }

    Optional<Viewer> unconfirmed(CommunityId community, long entry) {
        return sql.sql("""
                select member_id, first_name
                  from entries
                 where id = :entry
                   and community_id = :community
                   and confirmed_at is null
                """)
                .param("entry", entry)
                .param("community", community.value())
                .query((row, n) -> (Viewer) new Viewer.Unconfirmed(
                        community, new MemberId(row.getLong("member_id")), entry, row.getString("first_name")))
                .optional();
    }

    /** @param suspended whether a moderator shut them out; who looks after the community is not */
    record Presence(Viewer.Present viewer, boolean suspended) {}

    private record Counted(Instant at, long count) {}
}
