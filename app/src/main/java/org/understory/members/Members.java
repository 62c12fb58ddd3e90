package org.understory.members;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.communities.Role;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/** All subscribers and members. */
@Component
public class Members {
    private final JdbcClient sql;

    Members(JdbcClient sql) {
        this.sql = sql;
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
