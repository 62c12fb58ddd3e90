package org.understory.articles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.reviews.RevisionId;
import org.understory.subject.CommunityId;

/** The rows of articles as a folder writes them: all that they are, apart from their words. */
@Component
class ArticleRows {
    private static final String LOOK =
            "select id, live_revision from articles where community_id = :community and slug = :slug for update";

    private final JdbcClient sql;

    ArticleRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds an article or changes it, and holds it until the transaction ends. */
    Saved save(CommunityId community, Draft draft, long writer) {
        var here = sql.sql(LOOK)
                .param("community", community.value())
                .param("slug", draft.slug())
                .query((row, n) ->
                        new Saved(new ArticleId(row.getLong("id")), revision(row.getObject(2, Long.class)), false))
                .optional();
        if (here.isEmpty()) return new Saved(insert(community, draft, writer), null, true);
        var changed = sql.sql("""
                update articles
                   set writer_id = :writer, published_on = :published, updated_on = :updated, sponsor = :sponsor,
                       members_asked = :asked
                 where id = :id
                   and (writer_id, published_on, updated_on, sponsor, members_asked)
                       is distinct from (:writer, :published, :updated, cast(:sponsor as text), :asked)
                """)
                .param("id", here.get().id().value())
                .param("writer", writer)
                .param("published", draft.published())
                .param("updated", draft.updated())
                .param("sponsor", draft.standing().sponsor())
                .param("asked", draft.standing().membersAsked())
                .update();
        return new Saved(here.get().id(), here.get().live(), changed > 0);
    }

    /** The article with a draft's address; a new row if there is none, which readers do not see yet. */
    ArticleId begun(CommunityId community, Draft draft, long writer) {
        return sql.sql(LOOK)
                .param("community", community.value())
                .param("slug", draft.slug())
                .query((row, n) -> new ArticleId(row.getLong("id")))
                .optional()
                .orElseGet(() -> insert(community, draft, writer));
    }

    /**
     * The article with this address; a new row if there is none. The database, too, demands a review before readers see it; a
     * signature from a folder holds only for what a folder brought.
     */
    ArticleId begun(CommunityId community, Begun begun, long writer) {
        return sql.sql(LOOK)
                .param("community", community.value())
                .param("slug", begun.slug())
                .query((row, n) -> new ArticleId(row.getLong("id")))
                .optional()
                .orElseGet(() -> new ArticleId(sql.sql("""
                        insert into articles (community_id, slug, writer_id, published_on, updated_on, kind, origin, sponsor,
                                              members_asked)
                        values (:community, :slug, :writer, cast(:first as date), cast(:first as date), :kind, :origin, :sponsor,
                                :asked)
                        returning id
                        """)
                        .param("community", community.value())
                        .param("slug", begun.slug())
                        .param("writer", writer)
                        .param("first", begun.first())
                        .param("kind", begun.standing().news() ? "news" : "medical")
                        .param("origin", begun.isSigned() ? "draft" : "desk")
                        .param("sponsor", begun.standing().sponsor())
                        .param("asked", begun.standing().membersAsked())
                        .query(Long.class)
                        .single()));
    }

    private ArticleId insert(CommunityId community, Draft draft, long writer) {
        return new ArticleId(sql.sql("""
                insert into articles (community_id, slug, writer_id, published_on, updated_on, kind, sponsor, members_asked)
                values (:community, :slug, :writer, :published, :updated, :kind, :sponsor, :asked)
                returning id
                """)
                .param("community", community.value())
                .param("slug", draft.slug())
                .param("writer", writer)
                .param("published", draft.published())
                .param("updated", draft.updated())
                .param("kind", draft.standing().news() ? "news" : "medical")
                .param("sponsor", draft.standing().sponsor())
                .param("asked", draft.standing().membersAsked())
                .query(Long.class)
                .single());
    }

    void show(ArticleId id, RevisionId live) {
        sql.sql("update articles set live_revision = :live where id = :id")
                .param("live", live.value())
                .param("id", id.value())
                .update();
    }

    /** Says that an article does not stand any more; answers whether that is new. */
    boolean retract(ArticleId id, Standing.Retracted retracted) {
        return sql.sql("""
                update articles
                   set retracted_on = :on, retraction = :reason
                 where id = :id
                   and retracted_on is null
                """)
                        .param("on", retracted.on())
                        .param("reason", retracted.reason())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** What is known of every article of a community, by its slug. */
    Map<String, Known.Here> here(CommunityId community) {
        var all = new HashMap<String, Known.Here>();
        sql.sql("""
                select article.slug, article.kind = 'news' as news, article.sponsor, article.members_asked, article.retracted_on,
                       article.retraction, live.sha256 as live,
                       array(select version.sha256
                               from revisions version
                              where version.kind = 'article'
                                and version.thing = article.id
                              order by version.number) as versions
                  from articles article
                  left join revisions live on live.id = article.live_revision
                 where article.community_id = :community
                """).param("community", community.value()).query(row -> {
            all.put(row.getString("slug"), new Known.Here(Standing.from(row), row.getString("live"), List.of((String[])
                    row.getArray("versions").getArray())));
        });
        return all;
    }

    private static @Nullable RevisionId revision(@Nullable Long id) {
        return id == null ? null : new RevisionId(id);
    }

    /**
     * An article's row.
     *
     * @param live what readers see, or null
     */
    record Saved(ArticleId id, @Nullable RevisionId live, boolean changed) {}
}
