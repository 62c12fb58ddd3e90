package org.understory.articles;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether articles helped. Nothing about the reader is kept, so each vote is its own small secret: its random id. */
@Component
class Votes {
    static final int LONGEST_REASON = 1000;

    private final JdbcClient sql;
    private final Clock clock;

    Votes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    UUID add(Article article, boolean helpful) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into helpful_votes (id, article_id, revision_id, helpful, at)
                values (:id, :article, :revision, :helpful, :now)
                """)
                .param("id", id)
                .param("article", article.id().value())
                .param("revision", article.live().value())
                .param("helpful", helpful)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Whether a vote on this article said that it helped. */
    Optional<Boolean> find(ArticleId article, UUID vote) {
        return sql.sql("select helpful from helpful_votes where id = :id and article_id = :article")
                .param("id", vote)
                .param("article", article.value())
                .query(Boolean.class)
                .optional();
    }

    /** Adds why. The first reason stays: an address that leaked into a history must not let others change it. */
    void explain(ArticleId article, UUID vote, String reason) {
        sql.sql("""
                update helpful_votes
                   set reason = :reason
                 where id = :id
                   and article_id = :article
                   and reason is null
                """)
                .param("reason", reason)
                .param("id", vote)
                .param("article", article.value())
                .update();
    }
}
