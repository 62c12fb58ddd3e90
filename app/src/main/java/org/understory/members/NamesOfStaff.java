package org.understory.members;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.communities.StaffNames;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** Staff are called by their pseudonym, else by their first name: who looks after a place does so with a name. */
@Component
class NamesOfStaff implements StaffNames {
    private final JdbcClient sql;

    NamesOfStaff(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<PersonId, String> of(CommunityId community, Collection<PersonId> people) {
        var names = new HashMap<PersonId, String>();
        if (people.isEmpty()) return names;
        sql.sql("""
                select person_id, coalesce(handle::text, first_name) as name
                  from members
                 where community_id = :community
                   and person_id in (:people)
                   and active_at is not null
                """)
                .param("community", community.value())
                .param("people", people.stream().map(PersonId::value).toList())
                .query(row -> {
                    names.put(new PersonId(row.getLong("person_id")), row.getString("name"));
                });
        return names;
    }
}
