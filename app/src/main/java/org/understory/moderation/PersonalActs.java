package org.understory.moderation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;

/**
 * What moderators decided is kept for the community's duty to account for it. Erasing a moderator's account leaves only
 * a number here that leads to nobody.
 */
@Component
class PersonalActs implements HoldsPersonalData {
    private final JdbcClient sql;

    PersonalActs(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return "moderation";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        var acts = sql.sql("""
                select kind, thing, act, reason, at
                  from moderation_acts
                 where by_person = :person
                 order by id
                """)
                .param("person", who.person().value())
                .query((row, n) -> Map.<String, Object>of(
                        "on", row.getString("kind") + ":" + row.getLong("thing"),
                        "act", row.getString("act"),
                        "reason", row.getString("reason"),
                        "at", row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        return Map.of("decisions", acts);
    }

    @Override
    public void erase(DataSubject who) {
        // The serving role cannot change decisions; their number for the person means nothing once the person is gone.
    }
}
