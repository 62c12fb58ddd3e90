package org.understory.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.ArticleId;
import org.understory.text.CanonicalText;

/** Texts from elsewhere that wait at the desk, as drafts do that somebody wrote there. */
@Component
public class BroughtDrafts {
    /** The longest title that a version may have. */
    public static final int LONGEST_TITLE = ArticleForm.LONGEST_TITLE;

    /** The longest lede that a version may have. */
    public static final int LONGEST_LEDE = ArticleForm.LONGEST_LEDE;

    private final JdbcClient sql;
    private final Clock clock;

    BroughtDrafts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Puts the first draft of an article down, in the transaction that began the article.
     *
     * @param topics slugs, the main one first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(ArticleId article, CanonicalText text, List<String> topics) {
        sql.sql("""
                insert into desk_drafts (article_id, version, title, lede, body, topics, saved_by, saved_at)
                values (:id, 1, :title, :lede, :body, :topics, null, :now)
                """)
                .param("id", article.value())
                .param("title", text.title())
                .param("lede", text.lede())
                .param("body", text.body())
                .param("topics", topics.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
