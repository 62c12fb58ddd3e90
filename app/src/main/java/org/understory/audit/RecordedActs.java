package org.understory.audit;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.PlainRow;

/** What a person did as staff, for their export. The record stays; its number leads to nobody once the account is gone. */
@Component
class RecordedActs implements HoldsPersonalData {
    private final JdbcClient sql;

    RecordedActs(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return "audit";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.of(
                "acts",
                sql.sql("""
                        select at, act, kind
                          from audit
                         where by_person = :person
                         order by id
                        """)
                        .param("person", who.person().value())
                        .query((row, n) -> PlainRow.of(row))
                        .list());
    }

    @Override
    public void erase(DataSubject who) {
        // The serving role may not change the record, and nothing in it tells who it was.
    }
}
