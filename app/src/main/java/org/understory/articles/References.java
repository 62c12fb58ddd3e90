package org.understory.articles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import org.understory.web.PageCache;

/**
 * The desk's door to the sources: added, found again, put right. An entry that readers see is put right with a reason, which
 * they see with it; what it said before stays in the database and in the history of each article that cites it.
 */
@Component
public class References {
    private static final String ENTRY = """
            select slug, title, authors, publisher, year, doi, pmid, isbn, url
              from sources
             where community_id = :community
            """;

    private final JdbcClient sql;
    private final Sources sources;
    private final Audit audit;
    private final PageCache pages;

    References(JdbcClient sql, Sources sources, Audit audit, PageCache pages) {
        this.sql = sql;
        this.sources = sources;
        this.audit = audit;
        this.pages = pages;
    }

    /** A published article that cites a source. */
    public record Use(String title, String path) {}

    /** All of a community by the words that cite them. */
    public List<Reference> all(CommunityId community) {
        return sources.all(community);
    }

    public Optional<Reference> find(CommunityId community, String slug) {
        return sql.sql(ENTRY + " and slug = :slug")
                .param("community", community.value())
                .param("slug", slug)
                .query(Reference::from)
                .optional();
    }

    /** Other entries for the same work: with its DOI, its PMID, its ISBN, or its address where it has none of these. */
    public List<Reference> same(CommunityId community, Reference one) {
        return sql.sql(ENTRY + """
                   and slug <> :slug
                   and (lower(doi) = lower(:doi) or pmid = :pmid or isbn = :isbn
                        or url = :url and coalesce(doi, pmid, isbn, :doi, :pmid, :isbn) is null)
                 order by slug
                 limit 5
                """)
                .param("community", community.value())
                .param("slug", one.slug())
                .param("doi", one.doi(), java.sql.Types.VARCHAR)
                .param("pmid", one.pmid(), java.sql.Types.VARCHAR)
                .param("isbn", one.isbn(), java.sql.Types.VARCHAR)
                .param("url", one.url(), java.sql.Types.VARCHAR)
                .query(Reference::from)
                .list();
    }

    /** The published articles whose text cites a source, by their titles. */
    public List<Use> uses(CommunityId community, String slug) {
        return sql.sql("""
                select article.slug, words.title
                  from sources source
                  join citations citation on citation.source_id = source.id
                  join articles article on article.live_revision = citation.revision_id
                  join article_revisions words on words.revision_id = article.live_revision
                 where source.community_id = :community
                   and source.slug = :slug
                 order by words.title
                """)
                .param("community", community.value())
                .param("slug", slug)
                .query((row, n) -> new Use(row.getString("title"), "/articles/" + row.getString("slug")))
                .list();
    }

    /** Adds one; answers false, with nothing changed, if its word already cites another. */
    @Transactional
    public boolean add(CommunityId community, Reference one, PersonId by) {
        if (!sources.add(community, one))
            return find(community, one.slug()).filter(one::equals).isPresent();
        audit.record(community, by, "source-added", null, Map.of("slug", one.slug()));
        return true;
    }

    /**
     * Puts an entry right; its word stays.
     *
     * @param before what it said when whoever puts it right looked
     * @return false, with nothing changed, if it says something else by now
     */
    @Transactional
    public boolean putRight(CommunityId community, Reference before, Reference one, @Nullable String why, PersonId by) {
        var now = sql.sql(ENTRY + " and slug = :slug for update")
                .param("community", community.value())
                .param("slug", one.slug())
                .query(Reference::from)
                .optional();
        if (now.filter(known -> known.equals(before) || known.equals(one)).isEmpty()) return false;
        if (!sources.save(community, one, by, why)) return true;
        audit.record(community, by, "source-put-right", null, Map.of("slug", one.slug()));
        pages.changed(new Subject("community", community.value()));
        return true;
    }

    /** What became of the entries that an article's published versions cite, the newest change first. */
    List<Change> changes(ArticleId article) {
        return sql.sql("""
                select distinct change.id, source.slug, change.changed_on, change.changed_why, change.title, change.authors,
                       change.publisher, change.year, change.doi, change.pmid, change.isbn, change.url
                  from publications publication
                  join citations citation on citation.revision_id = publication.revision_id
                  join sources source on source.id = citation.source_id
                  join source_changes change on change.source_id = source.id
                 where publication.article_id = :article
                 order by change.id desc
                 limit 100
                """)
                .param("article", article.value())
                .query((row, n) -> new Change(row.getString("slug"), Source.from(row)))
                .list();
    }

    /**
     * One time that an entry was put right.
     *
     * @param before what it said until then, with when and why it was put right
     */
    record Change(String slug, Source before) {}
}
