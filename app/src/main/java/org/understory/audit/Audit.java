package org.understory.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import tools.jackson.databind.json.JsonMapper;

/** What staff did, written down in the same transaction as the act. The serving role can add and read, never change. */
@Component
public class Audit {
    private final JdbcClient sql;
    private final Clock clock;
    private final JsonMapper json;

    Audit(JdbcClient sql, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Records an act.
     *
     * @param act what was done, as words joined by hyphens: {@code role-granted}
     * @param detail codes and ids only, never words that a person wrote about themselves
     */
    public void record(
            @Nullable CommunityId community,
            @Nullable PersonId by,
            String act,
            @Nullable Subject thing,
            Map<String, ?> detail) {
        sql.sql("""
                insert into audit (at, community_id, by_person, act, kind, thing, detail)
                values (:at, :community, :by, :act, :kind, :thing, cast(:detail as jsonb))
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("community", community == null ? null : community.value())
                .param("by", by == null ? null : by.value())
                .param("act", act)
                .param("kind", thing == null ? null : thing.kind())
                .param("thing", thing == null ? null : thing.id())
                .param("detail", json.writeValueAsString(detail))
                .update();
    }
}
