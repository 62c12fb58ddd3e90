package org.understory.communities;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.live.Signals;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.PlainRow;

/** The roles of a person, for their export and erasure. The texts they published stay, without their name. */
@Component
class PersonalRoles implements HoldsPersonalData {
    private final JdbcClient sql;
    private final Signals signals;

    PersonalRoles(JdbcClient sql, Signals signals) {
        this.sql = sql;
        this.signals = signals;
    }

    @Override
    public String room() {
        return "communities";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.of(
                "roles", list(who, """
                        select communities.slug as community, role, granted_at
                          from roles
                          join communities on communities.id = roles.community_id
                         where person_id = :person
                         order by granted_at, role
                        """),
                "publishedTexts", list(who, """
                        select communities.slug as community, kind, version, published_at
                          from published_texts
                          join communities on communities.id = published_texts.community_id
                         where published_by = :person
                         order by published_texts.id
                        """));
    }

    /** The number that stays in {@code published_texts.published_by} leads to nobody once the account is gone. */
    @Override
    public void erase(DataSubject who) {
        if (!who.whole()) return;
        for (var statement : List.of(
                "delete from roles where person_id = :person",
                "update roles set granted_by = null where granted_by = :person")) {
            sql.sql(statement).param("person", who.person().value()).update();
        }
        signals.send(Roles.TOPIC, "changed");
    }

    private List<Map<String, Object>> list(DataSubject who, String select) {
        return sql.sql(select)
                .param("person", who.person().value())
                .query((row, n) -> PlainRow.of(row))
                .list();
    }
}
