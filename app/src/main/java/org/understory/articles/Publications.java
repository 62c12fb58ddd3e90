package org.understory.articles;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.reviews.RevisionId;
import org.understory.subject.PersonId;

/** Which words readers came to see, when, by whom and why. Only ever added to. */
@Component
class Publications {
    /** A part of a statement: whether the desk ever published or retracted this article. */
    static final String AT_THE_DESK =
            "select from publications known where known.article_id = articles.id and known.how <> 'import' and not known.brought";

    private final JdbcClient sql;
    private final Clock clock;

    Publications(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Why readers see what they see. */
    enum How {
        /** A folder brought it in. */
        IMPORT,
        NEWS,
        REVIEW,
        CORRECTION,
        SAFETY,
        RETRACTION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One of them. */
    record Entry(
            RevisionId revision,
            How how,
            @Nullable String reason,
            @Nullable PersonId by,
            Instant at) {
        Day on() {
            return new Day(at.atOffset(ZoneOffset.UTC).toLocalDate());
        }
    }

    void record(ArticleId article, RevisionId revision, How how, @Nullable String reason, @Nullable PersonId by) {
        sql.sql("""
                insert into publications (article_id, revision_id, how, reason, by_person, at)
                values (:article, :revision, :how, :reason, :by, :now)
                """)
                .param("article", article.value())
                .param("revision", revision.value())
                .param("how", how.word())
                .param("reason", reason)
                .param("by", by == null ? null : by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes what happened to a version in another installation, once; answers whether it is new here. */
    boolean bring(ArticleId article, RevisionId revision, PastVersion.Shown shown) {
        return sql.sql("""
                insert into publications (article_id, revision_id, how, reason, at, brought)
                select :article, :revision, :how, :reason, :at, true
                 where not exists (
                       select
                         from publications
                        where revision_id = :revision
                          and how = :how
                          and at = :at)
                """)
                        .param("article", article.value())
                        .param("revision", revision.value())
                        .param("how", shown.how())
                        .param("reason", shown.reason())
                        .param("at", shown.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** All of an article, the newest first. */
    List<Entry> of(ArticleId article) {
        return sql.sql("""
                select revision_id, how, reason, by_person, at
                  from publications
                 where article_id = :article
                 order by at desc, id desc
                """)
                .param("article", article.value())
                .query((row, n) -> new Entry(
                        new RevisionId(row.getLong("revision_id")),
                        How.valueOf(row.getString("how").toUpperCase(Locale.ROOT)),
                        row.getString("reason"),
                        Version.Row.person(row, "by_person"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
