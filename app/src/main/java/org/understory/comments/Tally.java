package org.understory.comments;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.live.OpenPages;
import org.understory.live.Signals;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;
import org.understory.web.PageCache;

/**
 * The true number of comments on each thing, and the news of it to kept and open pages.
 *
 * <p>It is one number for all who look, so it counts comments that a block hides from one of them, too: kept pages and the
 * news to open ones carry the same number, and taking out for each viewer what they do not meet would read the comments of
 * every thing in a list. It says that somebody wrote, not who.
 */
@Component
class Tally {
    private final JdbcClient sql;
    private final PageCache pages;
    private final Signals signals;

    Tally(JdbcClient sql, PageCache pages, Signals signals) {
        this.sql = sql;
        this.pages = pages;
        this.signals = signals;
    }

    long count(Subject on) {
        return sql.sql("""
                select visible
                  from comment_counts
                 where kind = :kind
                   and thing = :thing
                """)
                .param("kind", on.kind())
                .param("thing", on.id())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Map<Subject, Long> counts(Collection<Subject> things) {
        var counts = new HashMap<Subject, Long>();
        sql.sql("""
                select counts.kind, counts.thing, counts.visible
                  from comment_counts counts
                  join unnest(:kinds::text[], :ids::bigint[]) as asked (kind, thing)
                    on counts.kind = asked.kind
                   and counts.thing = asked.thing
                """)
                .param("kinds", things.stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", things.stream().map(Subject::id).toArray(Long[]::new))
                .query(row -> {
                    counts.put(new Subject(row.getString("kind"), row.getLong("thing")), row.getLong("visible"));
                });
        return counts;
    }

    /** Call in the transaction in which this many comments appeared or, if negative, went. */
    void add(CommunityId community, Subject on, long more) {
        var now = sql.sql("""
                insert into comment_counts as counts (kind, thing, community_id, visible)
                values (:kind, :thing, :community, greatest(:more, 0))
                    on conflict (kind, thing) do update
                   set visible = counts.visible + :more
                returning visible
                """)
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("community", community.value())
                .param("more", more)
                .query(Long.class)
                .single();
        changed(on);
        signals.send(OpenPages.TOPIC, on + " " + now);
    }

    /** Call in the transaction that changed what is shown without changing the count. */
    void changed(Subject on) {
        pages.changed(on);
    }
}
