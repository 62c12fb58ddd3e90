package org.understory.members;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;

/** Puts down who follows whom, without telling anybody: for samples. */
@Component
public class SampleTeams {
    private final JdbcClient sql;

    SampleTeams(JdbcClient sql) {
        this.sql = sql;
    }

    /** The first follows the second since then. */
    public void follow(MemberId follower, MemberId followed, Instant since) {
        sql.sql("""
                insert into follows (follower_id, followed_id, since)
                values (:follower, :followed, :since)
                    on conflict do nothing
                """)
                .param("follower", follower.value())
                .param("followed", followed.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }
}
