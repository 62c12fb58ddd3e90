package org.understory.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;

/** What the entries of sources said before they were put right, to be handed on and to be taken. */
@Component
class SourceHistories {
    private final JdbcClient sql;
    private final Sources sources;

    SourceHistories(JdbcClient sql, Sources sources) {
        this.sql = sql;
        this.sources = sources;
    }

    /** By the sources' words, the oldest first; a source that was never put right is left out. */
    Map<String, List<PastReference>> of(CommunityId community) {
        return sql
                .sql("""
                select source.slug, change.changed_on, change.changed_why, change.title, change.authors, change.publisher,
                       change.year, change.doi, change.pmid, change.isbn, change.url
                  from source_changes change
                  join sources source on source.id = change.source_id
                 where source.community_id = :community
                 order by change.id
                """)
                .param("community", community.value())
                .query((row, n) -> new PastReference(
                        Reference.from(row, n),
                        row.getObject("changed_on", LocalDate.class),
                        row.getString("changed_why")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(one -> one.before().slug()));
    }

    /** Adds a source as it first was and puts it right as it was put right elsewhere; the database keeps what it said on the way. */
    void replay(CommunityId community, Reference now, List<PastReference> history) {
        sources.add(community, history.getFirst().before());
        for (int n = 0; n < history.size(); n++) {
            var then = n + 1 < history.size() ? history.get(n + 1).before() : now;
            sql.sql("""
                    update sources
                       set title = :title, authors = :authors, publisher = :publisher, year = :year, doi = :doi, pmid = :pmid,
                           isbn = :isbn, url = :url, changed_on = :day, changed_by = null, changed_why = :why
                     where community_id = :community
                       and slug = :slug
                    """)
                    .param("title", then.title())
                    .param("authors", then.authors())
                    .param("publisher", then.publisher())
                    .param("year", then.year())
                    .param("doi", then.doi())
                    .param("pmid", then.pmid())
                    .param("isbn", then.isbn())
                    .param("url", then.url())
                    .param("day", history.get(n).changed())
                    .param("why", history.get(n).why())
                    .param("community", community.value())
                    .param("slug", now.slug())
                    .update();
        }
    }
}
