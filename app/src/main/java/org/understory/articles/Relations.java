package org.understory.articles;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import org.understory.web.PageCache;

/**
 * Which articles an article points on to: up to {@value #MOST} of its community, in order, never itself. Two may point to each
 * other; nothing follows these ways by itself. Readers see those that are published and stand.
 */
@Component
public class Relations {
    /** As many as stand beside each other under an article. */
    public static final int MOST = 4;

    private final JdbcClient sql;
    private final Audit audit;
    private final PageCache pages;

    Relations(JdbcClient sql, Audit audit, PageCache pages) {
        this.sql = sql;
        this.audit = audit;
        this.pages = pages;
    }

    /** An article that can be pointed on to. */
    public record Choice(String slug, String title) {}

    /** What became of setting them. */
    public enum Set {
        DONE,
        TO_ITSELF,
        UNKNOWN,
        TOO_MANY
    }

    /** The slugs of those that an article points on to, in its order, also of some that readers do not see. */
    public List<String> of(ArticleId article) {
        return sql.sql("""
                select article.slug
                  from article_related related
                  join articles article on article.id = related.related_id
                 where related.article_id = :id
                 order by related.place
                """).param("id", article.value()).query(String.class).list();
    }

    /** The published articles that an article can point on to, by their titles. */
    public List<Choice> choices(Manuscript article) {
        return sql.sql("""
                select article.slug, words.title
                  from articles article
                  join article_revisions words on words.revision_id = article.live_revision
                 where article.community_id = :community
                   and article.id <> :id
                   and article.retracted_on is null
                 order by lower(words.title), article.id
                 limit 1000
                """)
                .param("community", article.community().value())
                .param("id", article.id().value())
                .query((row, n) -> new Choice(row.getString("slug"), row.getString("title")))
                .list();
    }

    /** Sets what an article points on to, as an editor wishes; what is named twice counts once. */
    @Transactional
    public Set say(Manuscript article, List<String> slugs, PersonId by) {
        var wished = slugs.stream().distinct().toList();
        if (wished.contains(article.slug())) return Set.TO_ITSELF;
        if (wished.size() > MOST) return Set.TOO_MANY;
        var known = of(article.id());
        var choices = choices(article).stream().map(Choice::slug).toList();
        if (!wished.stream().allMatch(one -> choices.contains(one) || known.contains(one))) return Set.UNKNOWN;
        if (!put(article.community(), article.id(), wished)) return Set.DONE;
        audit.record(
                article.community(), by, "article-related", article.id().subject(), Map.of("count", wished.size()));
        pages.changed(new Subject("community", article.community().value()));
        return Set.DONE;
    }

    /** Answers whether anything changed. */
    boolean put(CommunityId community, ArticleId id, List<String> slugs) {
        var wished = slugs.stream().distinct().toList();
        if (of(id).equals(wished)) return false;
        sql.sql("delete from article_related where article_id = :id")
                .param("id", id.value())
                .update();
        for (int place = 0; place < wished.size(); place++) {
            sql.sql("""
                    insert into article_related (article_id, related_id, place)
                    select :id, id, :place
                      from articles
                     where community_id = :community
                       and slug = :slug
                       and id <> :id
                    """)
                    .param("id", id.value())
                    .param("place", place)
                    .param("community", community.value())
                    .param("slug", wished.get(place))
                    .update();
        }
        return true;
    }
}
