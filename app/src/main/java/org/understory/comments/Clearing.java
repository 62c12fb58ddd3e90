package org.understory.comments;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.media.Pictures;
import org.understory.reactions.Reactions;
import org.understory.subject.Subject;

/** Removes all comments of things that are gone, so that nothing is left without a place. */
@Component
class Clearing {
    private final JdbcClient sql;
    private final Pictures pictures;
    private final Reactions reactions;

    Clearing(JdbcClient sql, Pictures pictures, Reactions reactions) {
        this.sql = sql;
        this.pictures = pictures;
        this.reactions = reactions;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void under(Collection<Subject> things) {
        if (things.isEmpty()) return;
        var kinds = things.stream().map(Subject::kind).toArray(String[]::new);
        var ids = things.stream().map(Subject::id).toArray(Long[]::new);
        sql.sql("select pg_advisory_xact_lock(hashtextextended('comments', 0))") // nobody is writing under them now
                .query((row, n) -> 0)
                .list();
        var gone = sql.sql("""
                delete from comments
                 using unnest(:kinds::text[], :ids::bigint[]) as gone (kind, thing)
                 where comments.kind = gone.kind
                   and comments.thing = gone.thing
                returning comments.id
                """)
                .param("kinds", kinds)
                .param("ids", ids)
                .query((row, n) -> new Subject(Comment.KIND, row.getLong("id")))
                .list();
        sql.sql("""
                delete from comment_counts
                 using unnest(:kinds::text[], :ids::bigint[]) as gone (kind, thing)
                 where comment_counts.kind = gone.kind
                   and comment_counts.thing = gone.thing
                """).param("kinds", kinds).param("ids", ids).update();
        reactions.forget(gone);
        pictures.on(gone).keySet().forEach(pictures::erase);
    }
}
