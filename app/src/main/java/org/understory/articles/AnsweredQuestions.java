package org.understory.articles;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that the live versions of articles answer. The database takes them from there by itself. */
@Component
class AnsweredQuestions {
    private final JdbcClient sql;

    AnsweredQuestions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of these articles, in the articles' order. One statement, and none without articles. */
    List<AnsweredQuestion> of(Collection<ArticleId> articles) {
        if (articles.isEmpty()) return List.of();
        return sql.sql("""
                select article.slug, article.sponsor, answered.anchor, answered.question
                  from folded_answers answered
                  join articles article on article.id = answered.article_id
                 where answered.article_id = any(:articles)
                   and answered.place is not null
                 order by array_position(:articles, answered.article_id), answered.place
                """)
                .param("articles", articles.stream().map(ArticleId::value).toArray(Long[]::new))
                .query((row, n) -> new AnsweredQuestion(
                        row.getString("slug"),
                        row.getString("anchor"),
                        row.getString("question"),
                        row.getString("sponsor")))
                .list();
    }

    /** Whether an earlier version of the article answered a question under this word. */
    boolean everHad(ArticleId article, String word) {
        return sql.sql("""
                select exists (select from folded_answers
                                where article_id = :article
                                  and anchor in (:word, 'answer-' || :word))
                """)
                .param("article", article.value())
                .param("word", word)
                .query(Boolean.class)
                .single();
    }
}
