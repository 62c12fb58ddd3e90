package org.understory.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.ArticleId;
import org.understory.articles.Manuscript;
import org.understory.articles.Manuscripts;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.web.NotFound;

/** Every draft. An article has one, which the whole desk shares. */
@Component
class Drafts {
    private final JdbcClient sql;
    private final Manuscripts manuscripts;
    private final Clock clock;

    Drafts(JdbcClient sql, Manuscripts manuscripts, Clock clock) {
        this.sql = sql;
        this.manuscripts = manuscripts;
        this.clock = clock;
    }

    /** Begins an article with an empty draft. */
    @Transactional
    public ArticleId begin(CommunityId community, String title, boolean medical, long writer, PersonId by) {
        var id = manuscripts.begin(community, title, medical, writer, by);
        sql.sql("""
                insert into desk_drafts (article_id, version, title, lede, body, topics, saved_by, saved_at)
                values (:id, 1, :title, '', '', '{}', :by, :now)
                """)
                .param("id", id.value())
                .param("title", title)
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The draft of an article; of one that a folder brought in, its latest version is the first draft. */
    KeptDraft of(Manuscript article) {
        return find(article.id()).orElseGet(() -> {
            var latest = manuscripts.versions(article.id()).getFirst();
            return new KeptDraft(
                    0, latest.title(), latest.lede(), latest.body(), manuscripts.topics(article), latest.at());
        });
    }

    @Transactional
    public DraftSaving save(Manuscript article, ArticleForm form, PersonId by) {
        if (manuscripts.locked(article.community(), article.id().value()).isEmpty()) throw new NotFound();
        var now = of(article);
        if (now.version() > 0 && now.says(form)) return new DraftSaving.Saved(now.version());
        if (now.version() != form.seenVersion()) return new DraftSaving.Stale(now);
        sql.sql("""
                insert into desk_drafts (article_id, version, title, lede, body, topics, saved_by, saved_at)
                values (:id, 1, :title, :lede, :body, :topics, :by, :now)
                    on conflict (article_id) do update
                   set version = desk_drafts.version + 1, title = excluded.title, lede = excluded.lede,
                       body = excluded.body, topics = excluded.topics, saved_by = excluded.saved_by,
                       saved_at = excluded.saved_at
                """)
                .param("id", article.id().value())
                .param("title", form.typedTitle())
                .param("lede", form.typedLede())
                .param("body", form.typedBody())
                .param("topics", form.topics().toArray(String[]::new))
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new DraftSaving.Saved(now.version() + 1);
    }

    /** The titles of drafts, by article. */
    Map<ArticleId, String> titles(List<Manuscript> articles) {
        var titles = new HashMap<ArticleId, String>();
        sql.sql("select article_id, title from desk_drafts where article_id = any(:ids)")
                .param("ids", articles.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .query(row -> {
                    titles.put(new ArticleId(row.getLong("article_id")), row.getString("title"));
                });
        return titles;
    }

    Optional<KeptDraft> find(ArticleId article) {
        return sql.sql("select version, title, lede, body, topics, saved_at from desk_drafts where article_id = :id")
                .param("id", article.value())
                .query(KeptDraft::from)
                .optional();
    }
}
