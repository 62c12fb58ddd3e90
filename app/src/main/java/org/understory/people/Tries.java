package org.understory.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits that protect accounts: how often something may be tried within a while. Counted in the database, so that they
 * hold on every node and after a restart. Whose tries they are is kept as a hash only.
 */
@Component
public class Tries {
    /** What is tried, at most how often, and within how long. */
    public record Limit(String what, int most, Duration within) {}

    private final JdbcClient sql;
    private final Clock clock;

    Tries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Counts a try and says whether it is still within the limit. The count stays even when the caller's transaction
     * fails.
     *
     * @param who whose tries are counted together: an address, a network, or both joined by a space
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean allow(Limit limit, String who) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var count = sql.sql("""
                insert into tries (key, count, since)
                values (:key, 1, :now)
                on conflict (key) do update
                   set count = case when tries.since <= :over then 1 else tries.count + 1 end,
                       since = case when tries.since <= :over then excluded.since else tries.since end
                returning count
                """)
                .param("key", key(limit, who))
                .param("now", now)
                .param("over", now.minus(limit.within()))
                .query(Integer.class)
                .single();
        return count <= limit.most();
    }

    /** Forgets the tries, as after the right password. */
    public void forget(Limit limit, String who) {
        sql.sql("delete from tries where key = :key")
                .param("key", key(limit, who))
                .update();
    }

    /** Removes what no limit looks at any more. */
    public int sweep() {
        return sql.sql("delete from tries where since < :old")
                .param("old", clock.instant().minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] key(Limit limit, String who) {
        try {
            var text = limit.what() + "\n" + who.toLowerCase(Locale.ROOT);
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
