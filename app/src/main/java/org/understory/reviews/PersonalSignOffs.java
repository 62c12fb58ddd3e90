package org.understory.reviews;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.PlainRow;

/**
 * What somebody signed, in the table sign_offs. It stays when their account goes: readers were told who reviewed a text, and
 * the number of the account leads to nobody then.
 */
@Component
class PersonalSignOffs implements HoldsPersonalData {
    private final JdbcClient sql;

    PersonalSignOffs(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return "reviews";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.of(
                "sign-offs",
                sql.sql("""
                        select sha256, reviewer_name as name, credentials, scope, interests, signed_on as signed, due_on as due
                          from sign_offs
                         where person_id = :person
                         order by id
                        """)
                        .param("person", who.person().value())
                        .query((row, n) -> PlainRow.of(row))
                        .list());
    }

    @Override
    public void erase(DataSubject who) {
        // Nothing: see above.
    }
}
