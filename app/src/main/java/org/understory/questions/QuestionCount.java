package org.understory.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;

/** How many questions there are, for pages that say so. */
@Component
public class QuestionCount {
    private static final Duration HOLDS = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final Map<CommunityId, Counted> counts = new ConcurrentHashMap<>();

    QuestionCount(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many questions were asked in a community and are there, as counted within the last hour. */
    public long of(CommunityId community) {
        var now = clock.instant();
        return counts.compute(
                        community,
                        (id, known) -> known != null && now.isBefore(known.at().plus(HOLDS))
                                ? known
                                : new Counted(now, counted(id)))
                .count();
    }

    /** What a page that is kept and shows questions of a community names, so that it is dropped when one changes. */
    public static Subject shownIn(CommunityId community) {
        return KeptQuestions.lists(community);
    }

    private long counted(CommunityId community) {
        return sql.sql("select count(*) from questions where community_id = :community and state = 'visible'")
                .param("community", community.value())
                .query(Long.class)
                .single();
    }

    private record Counted(Instant at, long count) {}
}
