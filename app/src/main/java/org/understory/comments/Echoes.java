package org.understory.comments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;

/** What others wrote lately under a member's own things, and in reply to their comments. */
@Component
public class Echoes {
    private static final Duration LATELY = Duration.ofDays(14);
    private static final int OWN_COMMENTS = 50;

    private final JdbcClient sql;
    private final Clock clock;

    Echoes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A comment that concerns a member.
     *
     * @param reply whether it answers a comment of theirs; else it stands under a thing of theirs
     */
    public record Echo(long comment, MemberId by, boolean reply, Instant at) {
        /** Leads to it, among the others. */
        public String path() {
            return "/comments/" + comment;
        }
    }

    /**
     * The newest of the last two weeks, first. One statement. Nothing of those who are kept apart by a block, and nothing of
     * those whom the member muted.
     *
     * @param kind of the things
     * @param own numbers of things that are the member's
     */
    public List<Echo> of(MemberId me, String kind, Collection<Long> own, int most) {
        return sql.sql("""
                select heard.id, heard.member_id, heard.reply, heard.created_at
                  from ((select c.id, c.member_id, false as reply, c.created_at
                           from comments c
                          where c.kind = :kind
                            and c.thing = any(:own)
                            and c.state = 'visible'
                            and c.parent_id is null
                            and c.created_at > :since)
                        union all
                        (select c.id, c.member_id, true as reply, c.created_at
                           from (select id from comments where member_id = :me order by created_at desc limit :some) as mine
                           join comments c on c.parent_id = mine.id
                          where c.state = 'visible'
                            and c.created_at > :since)) as heard
                 where heard.member_id <> :me
                   and not apart(heard.member_id, :me)
                   and heard.member_id not in (select muted from muted_by(:me) as muted)
                 order by heard.id desc
                 limit :most
                """)
                .param("me", me.value())
                .param("kind", kind)
                .param("own", own.toArray(Long[]::new))
                .param("since", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
                .param("some", OWN_COMMENTS)
                .param("most", most)
                .query((row, n) -> new Echo(
                        row.getLong("id"),
                        new MemberId(row.getLong("member_id")),
                        row.getBoolean("reply"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
