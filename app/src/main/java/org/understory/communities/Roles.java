package org.understory.communities;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.live.Remembered;
import org.understory.live.SignalListener;
import org.understory.live.Signals;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import org.understory.web.PageCache;

/** Who does what for a community. Staff are few, so all of them are kept in memory. */
@Component
public class Roles implements SignalListener {
    static final String TOPIC = "roles";

    private final JdbcClient sql;
    private final Clock clock;
    private final Signals signals;
    private final Audit audit;
    private final PageCache pages;
    private final Remembered<Map<Key, Set<Role>>> known = new Remembered<>(this::load);

    Roles(JdbcClient sql, Clock clock, Signals signals, Audit audit, PageCache pages) {
        this.sql = sql;
        this.clock = clock;
        this.signals = signals;
        this.audit = audit;
        this.pages = pages;
    }

    /** A person's roles in a community; empty for everyone who is no staff. */
    public Set<Role> of(PersonId person, CommunityId community) {
        return known.get().getOrDefault(new Key(community.value(), person.value()), Set.of());
    }

    /** Whether they hold this very role now, past what is kept in memory; it stays theirs until the transaction ends. */
    public boolean holds(PersonId person, CommunityId community, Role role) {
        return sql.sql("""
                select 1
                  from roles
                 where community_id = :community
                   and person_id = :person
                   and role = :role
                   for share
                """)
                .param("community", community.value())
                .param("person", person.value())
                .param("role", word(role))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Gives a role, and records who gave it. Giving it again changes nothing. */
    @Transactional
    public void grant(CommunityId community, PersonId person, Role role, @Nullable PersonId by) {
        var granted = sql.sql("""
                insert into roles (community_id, person_id, role, granted_at, granted_by)
                values (:community, :person, :role, :now, :by)
                on conflict do nothing
                """)
                .param("community", community.value())
                .param("person", person.value())
                .param("role", word(role))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update();
        if (granted > 0) recorded(community, person, role, by, "role-granted");
    }

    /** Takes a role away, and records who took it. The last owner stays. */
    @Transactional
    public Withdrawal withdraw(CommunityId community, PersonId person, Role role, @Nullable PersonId by) {
        if (role == Role.OWNER && isLastOwner(community, person)) return new Withdrawal.LastOwner();
        var withdrawn = sql.sql("""
                delete from roles
                 where community_id = :community
                   and person_id = :person
                   and role = :role
                """)
                .param("community", community.value())
                .param("person", person.value())
                .param("role", word(role))
                .update();
        if (withdrawn == 0) return new Withdrawal.NotHeld();
        recorded(community, person, role, by, "role-withdrawn");
        return new Withdrawal.Withdrawn();
    }

    private boolean isLastOwner(CommunityId community, PersonId person) {
        var owners = sql.sql("""
                select person_id
                  from roles
                 where community_id = :community
                   and role = 'owner'
                 order by person_id
                   for update
                """)
                .param("community", community.value())
                .query((row, n) -> new PersonId(row.getLong("person_id")))
                .list();
        return owners.equals(List.of(person));
    }

    /** Everyone who looks after a community, longest-serving first. */
    public Map<PersonId, Set<Role>> staff(CommunityId community) {
        var staff = new LinkedHashMap<PersonId, Set<Role>>();
        sql.sql("""
                select person_id, role
                  from roles
                 where community_id = :community
                 order by granted_at, person_id, role
                """).param("community", community.value()).query(row -> {
            staff.computeIfAbsent(new PersonId(row.getLong("person_id")), none -> EnumSet.noneOf(Role.class))
                    .add(role(row.getString("role")));
        });
        return staff;
    }

    private void recorded(CommunityId community, PersonId person, Role role, @Nullable PersonId by, String act) {
        audit.record(community, by, act, null, Map.of("person", person.value(), "role", word(role)));
        known.forget();
        signals.send(TOPIC, "changed");
        pages.changed(new Subject("community", community.value()));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String what) {
        known.forget();
    }

    @Override
    public void missedSome() {
        known.forget();
    }

    private Map<Key, Set<Role>> load() {
        var all = new ConcurrentHashMap<Key, Set<Role>>();
        sql.sql("select community_id, person_id, role from roles").query(row -> {
            var key = new Key(row.getLong("community_id"), row.getLong("person_id"));
            all.computeIfAbsent(key, none -> EnumSet.noneOf(Role.class)).add(role(row.getString("role")));
        });
        return all;
    }

    private static Role role(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private record Key(long community, long person) {}
}
