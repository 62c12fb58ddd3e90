package org.understory.articles;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passages that readers marked as unclear. Nothing about the reader is kept. */
@Component
class UnclearPassages {
    static final int LONGEST_REASON = 500;

    private final JdbcClient sql;
    private final Clock clock;

    UnclearPassages(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Article article, int passage, @Nullable String reason) {
        sql.sql("""
                insert into unclear_passages (article_id, revision_id, passage, reason, at)
                values (:article, :revision, :passage, :reason, :now)
                """)
                .param("article", article.id().value())
                .param("revision", article.live().value())
                .param("passage", passage)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
