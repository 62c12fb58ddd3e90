package org.understory.articles;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.comments.Commentable;
import org.understory.comments.Commented;
import org.understory.comments.Standing;
import org.understory.members.Viewer;
import org.understory.subject.Audience;

/** Articles as things under which people comment. */
@Component
class CommentedArticles implements Commentable {
    private final JdbcClient sql;

    CommentedArticles(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "article";
    }

    @Override
    public Optional<Commented> find(Viewer viewer, long id) {
        return sql.sql("""
                select article.slug, revision.title
                  from articles article
                  join article_revisions revision on revision.revision_id = article.live_revision
                 where article.id = :id
                   and article.community_id = :community
                """)
                .param("id", id)
                .param("community", viewer.community().value())
                .query((row, n) -> new Commented(
                        new ArticleId(id).subject(), row.getString("title"), "/articles/" + row.getString("slug")))
                .optional();
    }

    @Override
    public List<Standing> standing(Collection<Long> ids) {
        return sql.sql("""
                select article.id, revision.title
                  from articles article
                  join article_revisions revision on revision.revision_id = article.live_revision
                 where article.id = any(:ids)
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new Standing(
                        new ArticleId(row.getLong("id")).subject(),
                        row.getString("title"),
                        Audience.EVERYONE,
                        null,
                        null))
                .list();
    }
}
