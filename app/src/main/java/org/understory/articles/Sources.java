package org.understory.articles;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.reviews.RevisionId;
import org.understory.subject.CommunityId;
import org.understory.text.Citation;

/** All sources, and which version of an article cites which. */
@Component
class Sources {
    private final JdbcClient sql;

    Sources(JdbcClient sql) {
        this.sql = sql;
    }

    /** The words by which a community's articles may cite. */
    Set<String> known(CommunityId community) {
        return sql
                .sql("select slug from sources where community_id = :community")
                .param("community", community.value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A community's sources by their slugs. */
    List<Reference> all(CommunityId community) {
        return sql.sql("""
                select slug, title, authors, publisher, year, doi, pmid, url
                  from sources
                 where community_id = :community
                 order by slug collate "C"
                """)
                .param("community", community.value())
                .query((row, n) -> new Reference(
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("authors"),
                        row.getString("publisher"),
                        row.getObject("year", Integer.class),
                        row.getString("doi"),
                        row.getString("pmid"),
                        row.getString("url")))
                .list();
    }

    /** Adds a source or puts it right; answers whether anything changed. */
    boolean save(CommunityId community, Reference source) {
        return sql.sql("""
                insert into sources as known (community_id, slug, title, authors, publisher, year, doi, pmid, url)
                values (:community, :slug, :title, :authors, :publisher, :year, :doi, :pmid, :url)
                on conflict (community_id, slug) do update
                   set title = excluded.title, authors = excluded.authors, publisher = excluded.publisher,
                       year = excluded.year, doi = excluded.doi, pmid = excluded.pmid, url = excluded.url
                 where (known.title, known.authors, known.publisher, known.year, known.doi, known.pmid, known.url)
                       is distinct from
                       (excluded.title, excluded.authors, excluded.publisher, excluded.year, excluded.doi, excluded.pmid,
                        excluded.url)
                """)
                        .param("community", community.value())
                        .param("slug", source.slug())
                        .param("title", source.title())
                        .param("authors", source.authors())
                        .param("publisher", source.publisher())
                        .param("year", source.year())
                        .param("doi", source.doi())
                        .param("pmid", source.pmid())
                        .param("url", source.url())
                        .update()
                > 0;
    }

    void cite(CommunityId community, RevisionId revision, Citation citation) {
        sql.sql("""
                insert into citations (revision_id, number, source_id, mentions)
                select :revision, :number, id, :mentions
                  from sources
                 where community_id = :community
                   and slug = :slug
                """)
                .param("revision", revision.value())
                .param("number", citation.number())
                .param("mentions", citation.mentions())
                .param("community", community.value())
                .param("slug", citation.source())
                .update();
    }

    /** The notes of one version, by number. */
    List<Note> notes(RevisionId revision) {
        return sql.sql("""
                select citation.number, citation.mentions, source.slug, source.title, source.authors, source.publisher,
                       source.year, source.doi, source.pmid, source.url
                  from citations citation
                  join sources source on source.id = citation.source_id
                 where citation.revision_id = :revision
                 order by citation.number
                """)
                .param("revision", revision.value())
                .query(Note::from)
                .list();
    }
}
