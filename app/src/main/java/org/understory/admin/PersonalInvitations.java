package org.understory.admin;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.PlainRow;

/** The invitations of a person, for their export and erasure. */
@Component
class PersonalInvitations implements HoldsPersonalData {
    private final JdbcClient sql;

    PersonalInvitations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return "admin";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.of(
                "invitations",
                sql.sql("""
                        select created_at, accepted_at, withdrawn_at, array_to_string(roles, ', ') as roles
                          from invitations
                         where person_id = :person
                         order by id
                        """)
                        .param("person", who.person().value())
                        .query((row, n) -> PlainRow.of(row))
                        .list());
    }

    @Override
    public void erase(DataSubject who) {
        if (!who.whole()) return;
        for (var statement : List.of(
                "delete from invitations where person_id = :person",
                "update invitations set invited_by = null where invited_by = :person")) {
            sql.sql(statement).param("person", who.person().value()).update();
        }
    }
}
