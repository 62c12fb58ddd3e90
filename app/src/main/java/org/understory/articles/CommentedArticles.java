package org.understory.articles;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.comments.Commentable;
import org.understory.comments.Commented;
import org.understory.members.Viewer;

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
}
