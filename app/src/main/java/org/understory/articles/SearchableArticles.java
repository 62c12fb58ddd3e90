package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.Audience;
import org.understory.subject.CommunityId;
import org.understory.subject.SearchDocument;
import org.understory.subject.Searchable;
import org.understory.text.Excerpt;

/** Articles as things that can be found, by everyone. */
@Component
class SearchableArticles implements Searchable {
    private final JdbcClient sql;
    private final SponsorMark mark;

    SearchableArticles(JdbcClient sql, SponsorMark mark) {
        this.sql = sql;
        this.mark = mark;
    }

    @Override
    public String kind() {
        return "article";
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        return sql.sql("""
                select article.id, article.community_id, article.slug, article.sponsor, article.updated_on, revision.title, revision.lede,
                       revision.html
                  from articles article
                  join article_revisions revision on revision.revision_id = article.live_revision
                 where article.id = any(:ids)
                   and article.retracted_on is null
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query(this::from)
                .list();
    }

    @Override
    public List<Long> after(long id, int most) {
        return sql.sql("select id from articles where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private SearchDocument from(ResultSet row, int n) throws SQLException {
        return new SearchDocument(
                new CommunityId(row.getLong("community_id")),
                new ArticleId(row.getLong("id")).subject(),
                mark.with(row.getString("title"), row.getString("sponsor")),
                row.getString("lede") + " "
                        + Excerpt.ofHtml(row.getString("html"), 200_000).text(),
                Audience.EVERYONE,
                null,
                "/articles/" + row.getString("slug"),
                row.getDate("updated_on")
                        .toLocalDate()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
    }
}
