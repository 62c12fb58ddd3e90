package org.understory.members;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.people.AccountKey;
import org.understory.subject.CommunityId;

/**
 * Pseudonyms of those who left. For {@link #REST} nobody can take one, or one like it, and be mistaken for them. The
 * pseudonym itself is kept nowhere: only a hash under a key that is not in the database.
 */
@Component
class RetiredHandles {
    static final Duration REST = Duration.ofDays(90);

    private final JdbcClient sql;
    private final Clock clock;
    private final AccountKey key;

    RetiredHandles(JdbcClient sql, Clock clock, AccountKey key) {
        this.sql = sql;
        this.clock = clock;
        this.key = key;
    }

    /** Lets the pseudonyms of these members rest. Call it before they are erased. */
    @Transactional
    public void retire(Long[] members) {
        sql.sql("""
                select community_id, handle_skeleton(handle::text) as skeleton
                  from members
                 where id = any(:members)
                   and handle is not null
                """)
                .param("members", members)
                .query((row, n) ->
                        new Retiring(new CommunityId(row.getLong("community_id")), row.getString("skeleton")))
                .list()
                .forEach(this::retire);
    }

    private void retire(Retiring one) {
        sql.sql("""
                insert into retired_handles (community_id, hash, until)
                values (:community, :hash, :until)
                    on conflict (community_id, hash) do update
                   set until = excluded.until
                """)
                .param("community", one.community().value())
                .param("hash", hash(one))
                .param("until", clock.instant().plus(REST).atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isResting(CommunityId community, Handle handle) {
        var skeleton = sql.sql("select handle_skeleton(:handle)")
                .param("handle", handle.value())
                .query(String.class)
                .single();
        return sql.sql("""
                select exists (
                    select 1
                      from retired_handles
                     where community_id = :community
                       and hash = :hash
                       and until > :now)
                """)
                .param("community", community.value())
                .param("hash", hash(new Retiring(community, skeleton)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void sweep() {
        sql.sql("delete from retired_handles where until < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] hash(Retiring one) {
        return key.hash("handle " + one.community().value() + " " + one.skeleton());
    }

    /** @param skeleton what the pseudonym looks like */
    private record Retiring(CommunityId community, String skeleton) {}
}
