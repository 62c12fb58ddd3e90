package org.understory.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * Who is suspended. Moderation decides and records; whoever is suspended is met as a visitor, except where a handler is
 * open {@code evenSuspended}.
 */
@Component
public class Suspensions {
    private final JdbcClient sql;
    private final Clock clock;

    Suspensions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The suspension a member is under now. */
    public Optional<Suspension> of(MemberId member) {
        return sql.sql("""
                select nullif(suspended_until, 'infinity') as until, suspended_because
                  from members
                 where id = :id
                   and suspended_until > :now
                """)
                .param("id", member.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Suspensions::from)
                .optional();
    }

    /**
     * Suspends a member of the community, or changes until when they are. Runs inside the caller's transaction.
     *
     * @return whether there is such a member
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean suspend(CommunityId community, MemberId member, Suspension suspension) {
        var until = suspension.until();
        return sql.sql("""
                update members
                   set suspended_until = coalesce(cast(:until as timestamptz), 'infinity'),
                       suspended_because = :because
                 where id = :id
                   and community_id = :community
                """)
                        .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                        .param("because", suspension.because())
                        .param("id", member.value())
                        .param("community", community.value())
                        .update()
                > 0;
    }

    /**
     * Lets a member in again. Runs inside the caller's transaction.
     *
     * @return whether they were suspended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(CommunityId community, MemberId member) {
        return sql.sql("""
                update members
                   set suspended_until = null,
                       suspended_because = null
                 where id = :id
                   and community_id = :community
                   and suspended_until > :now
                """)
                        .param("id", member.value())
                        .param("community", community.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Suspension from(ResultSet row, int n) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return new Suspension(until == null ? null : until.toInstant(), row.getString("suspended_because"));
    }
}
