package org.understory.moderation;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.PlainRow;

/** What somebody reported, and what was decided about them. A report outlives its author without a word or a name of theirs. */
@Component
class PersonalReports implements HoldsPersonalData {
    private final JdbcClient sql;

    PersonalReports(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return "reports";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.of("reports", reports(who), "decisions about me", decisions(who));
    }

    private List<Map<String, Object>> reports(DataSubject who) {
        return sql.sql("""
                select c.kind, c.thing, r.ground, r.words, r.place, r.name, r.good_faith, r.reported_at, c.decided_at
                  from reports r
                  join cases c on c.id = r.case_id
                 where r.person_id = :person
                 order by r.id
                """)
                .param("person", who.person().value())
                .query((row, n) -> PlainRow.of(row))
                .list();
    }

    private List<Map<String, Object>> decisions(DataSubject who) {
        return sql.sql("""
                select kind, thing, act, rule, reason, nullif(until, 'infinity') as until, at
                  from moderation_acts
                 where author = any(:members)
                   and act <> 'left'
                 order by id
                """)
                .param("members", who.members().stream().map(MemberId::value).toArray(Long[]::new))
                .query((row, n) -> PlainRow.of(row))
                .list();
    }

    /** The account's, when it goes; a face that goes alone leaves them, because they are the account's. */
    @Override
    public void erase(DataSubject who) {
        if (!who.whole()) return;
        sql.sql("""
                update reports
                   set person_id = null,
                       words = '',
                       place = '',
                       name = ''
                 where person_id = :person
                """).param("person", who.person().value()).update();
    }
}
