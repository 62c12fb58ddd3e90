package org.understory.people;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** What people agreed to and took back, in the order in which they did. The serving role can add and read, never change. */
@Component
public class Consents {
    private final JdbcClient sql;
    private final Clock clock;

    Consents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Records a consent or its withdrawal.
     *
     * @param what to what, in one word: {@code privacy}, {@code terms}, {@code newsletter}
     * @param version the version of the text that the person saw
     * @param given whether it was given, or taken back
     */
    public void record(PersonId person, CommunityId community, String what, String version, boolean given) {
        sql.sql("""
                insert into consents (person_id, community_id, what, version, given, at)
                values (:person, :community, :what, :version, :given, :now)
                """)
                .param("person", person.value())
                .param("community", community.value())
                .param("what", what)
                .param("version", version)
                .param("given", given)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
