package org.understory.reactions;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.PlainRow;

/** What this room keeps about a person: the reactions they gave. The table reaction_counts names nobody. */
@Component
class PersonalReactions implements HoldsPersonalData {
    private final JdbcClient sql;

    PersonalReactions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return "reactions";
    }

    /** Before members, whose rows reactions name. */
    @Override
    public int height() {
        return 60;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.of(
                "reactions",
                sql.sql("""
                        select reaction, kind || ':' || thing as "to", at
                          from reactions
                         where member_id = any(:members)
                         order by at, kind, thing
                        """)
                        .param("members", ids(who))
                        .query((row, n) -> PlainRow.of(row))
                        .list());
    }

    @Override
    @Transactional
    public void erase(DataSubject who) {
        sql.sql("delete from reactions where member_id = any(:members)")
                .param("members", ids(who))
                .update();
    }

    private static Long[] ids(DataSubject who) {
        return who.members().stream().map(MemberId::value).toArray(Long[]::new);
    }
}
