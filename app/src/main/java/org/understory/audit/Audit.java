package org.understory.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
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

    /**
     * What was done in a community, newest first.
     *
     * @param before only what was done before the act of this number, or null to begin with the newest
     * @param most how many; ask for one more than a page shows to know whether there is another
     */
    public List<Act> recent(CommunityId community, @Nullable Long before, int most) {
        return sql.sql("""
                select id, at, by_person, act, kind, thing, detail
                  from audit
                 where community_id = :community
                   and id < :before
                 order by id desc
                 limit :most
                """)
                .param("community", community.value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query((row, n) -> Act.from(row, json))
                .list();
    }
}
