package org.understory.articles;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.Linked;
import org.understory.subject.MemberId;

/** Articles as pages that people link to. */
@Component
class LinkedArticles implements Linked {
    private static final String PATH = "/articles/";

    private final JdbcClient sql;
    private final SponsorMark mark;

    LinkedArticles(JdbcClient sql, SponsorMark mark) {
        this.sql = sql;
        this.mark = mark;
    }

    @Override
    public Map<String, String> titles(CommunityId community, @Nullable MemberId viewer, Collection<String> paths) {
        var slugs = paths.stream()
                .filter(path -> path.startsWith(PATH))
                .map(path -> path.substring(PATH.length()))
                .toArray(String[]::new);
        if (slugs.length == 0) return Map.of();
        var titles = new HashMap<String, String>();
        sql.sql("""
                select article.slug, article.sponsor, revision.title
                  from articles article
                  join article_revisions revision on revision.revision_id = article.live_revision
                 where article.community_id = :community
                   and article.slug = any(:slugs)
                """).param("community", community.value()).param("slugs", slugs).query(row -> {
            titles.put(PATH + row.getString("slug"), mark.with(row.getString("title"), row.getString("sponsor")));
        });
        return titles;
    }
}
