package org.understory.articles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.reviews.RevisionId;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.text.Citation;

/** All sources, and which version of an article cites which. */
@Component
class Sources {
    private final JdbcClient sql;
    private final Clock clock;

    Sources(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
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
                select slug, title, authors, publisher, year, doi, pmid, isbn, url
                  from sources
                 where community_id = :community
                 order by slug collate "C"
                """)
                .param("community", community.value())
                .query(Reference::from)
                .list();
    }

    /** Adds a source; answers false, with nothing changed, if its word cites one already. */
    boolean add(CommunityId community, Reference source) {
        return sql.sql("""
                insert into sources (community_id, slug, title, authors, publisher, year, doi, pmid, isbn, url)
                values (:community, :slug, :title, :authors, :publisher, :year, :doi, :pmid, :isbn, :url)
                    on conflict (community_id, slug) do nothing
                """)
                        .param("community", community.value())
                        .param("slug", source.slug())
                        .param("title", source.title())
                        .param("authors", source.authors())
                        .param("publisher", source.publisher())
                        .param("year", source.year())
                        .param("doi", source.doi())
                        .param("pmid", source.pmid())
                        .param("isbn", source.isbn())
                        .param("url", source.url())
                        .update()
                == 1;
    }

    /**
     * Adds a source or puts it right; answers whether anything changed. What it said before is kept by the database.
     *
     * @param by who puts it right, or null where a folder does
     * @param why what is told to readers, or null
     */
    boolean save(CommunityId community, Reference source, @Nullable PersonId by, @Nullable String why) {
        return sql.sql("""
                insert into sources as known (community_id, slug, title, authors, publisher, year, doi, pmid, isbn, url)
                values (:community, :slug, :title, :authors, :publisher, :year, :doi, :pmid, :isbn, :url)
                on conflict (community_id, slug) do update
                   set title = excluded.title, authors = excluded.authors, publisher = excluded.publisher,
                       year = excluded.year, doi = excluded.doi, pmid = excluded.pmid, isbn = excluded.isbn,
                       url = excluded.url, changed_on = :today, changed_by = :by, changed_why = :why
                 where (known.title, known.authors, known.publisher, known.year, known.doi, known.pmid, known.isbn, known.url)
                       is distinct from
                       (excluded.title, excluded.authors, excluded.publisher, excluded.year, excluded.doi, excluded.pmid,
                        excluded.isbn, excluded.url)
                """)
                        .param("community", community.value())
                        .param("slug", source.slug())
                        .param("title", source.title())
                        .param("authors", source.authors())
                        .param("publisher", source.publisher())
                        .param("year", source.year())
                        .param("doi", source.doi())
                        .param("pmid", source.pmid())
                        .param("isbn", source.isbn())
                        .param("url", source.url())
                        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("by", by == null ? null : by.value())
                        .param("why", why)
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

    /** The notes of a text that was not kept as a version, by number. */
    List<Note> notes(CommunityId community, List<Citation> citations) {
        if (citations.isEmpty()) return List.of();
        var known = sql
                .sql("""
                        select slug, title, authors, publisher, year, doi, pmid, isbn, url, changed_on, changed_why
                          from sources
                         where community_id = :community
                           and slug = any (:slugs)
                        """)
                .param("community", community.value())
                .param("slugs", citations.stream().map(Citation::source).toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("slug"), Source.from(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return citations.stream()
                .flatMap(citation ->
                        Optional.ofNullable(known.get(citation.source()))
                                .map(source -> new Note(citation, source))
                                .stream())
                .toList();
    }

    /** The notes of one version, by number. */
    List<Note> notes(RevisionId revision) {
        return sql.sql("""
                select citation.number, citation.mentions, source.slug, source.title, source.authors, source.publisher,
                       source.year, source.doi, source.pmid, source.isbn, source.url, source.changed_on,
                       source.changed_why
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
