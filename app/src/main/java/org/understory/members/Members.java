package org.understory.members;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
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
    private final JdbcClient sql;
    private final Clock clock;

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

    @Override
    public boolean belongs(PersonId person, CommunityId community) {
        return present(community, person, Set.of()).isPresent();
    }

    Optional<Viewer> present(CommunityId community, PersonId person, Set<Role> roles) {
        return sql.sql("""
                select id, first_name, handle
                  from members
                 where community_id = :community
                   and person_id = :person
                   and active_at is not null
                """)
                .param("community", community.value())
                .param("person", person.value())
                .query((row, n) -> (Viewer) new Viewer.Present(
                        community,
                        person,
                        new MemberId(row.getLong("id")),
                        row.getString("first_name"),
                        row.getString("handle"),
                        roles))
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
}
