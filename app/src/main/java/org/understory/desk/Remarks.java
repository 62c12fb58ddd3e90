package org.understory.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All remarks of reviewers. */
@Component
class Remarks {
    private final JdbcClient sql;
    private final Clock clock;

    Remarks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds a remark. The same words on the same passage are one. */
    void add(ReviewRequest review, int passage, String text) {
        sql.sql("""
                insert into desk_remarks (review_id, passage, text, written_at)
                values (:review, :passage, :text, :now)
                    on conflict do nothing
                """)
                .param("review", review.id())
                .param("passage", passage)
                .param("text", text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order of the text. */
    List<Remark> of(List<ReviewRequest> reviews) {
        return sql.sql("""
                select review_id, passage, text
                  from desk_remarks
                 where review_id = any(:reviews)
                 order by passage, id
                """)
                .param("reviews", reviews.stream().map(ReviewRequest::id).toArray(Long[]::new))
                .query(Remark::from)
                .list();
    }
}
