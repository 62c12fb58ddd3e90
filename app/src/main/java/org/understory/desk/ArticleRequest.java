package org.understory.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.understory.articles.ArticleId;
import org.understory.questions.QuestionId;
import org.understory.text.Rendered;

/**
 * A question of members that the library takes up.
 *
 * @param question or null once it is gone
 * @param wording as an editor put it
 * @param asAnswer whether it becomes an answer in an article that is there; else an article of its own
 * @param article in which it is answered, or null while nobody has begun one
 */
record ArticleRequest(
        long id,
        @Nullable QuestionId question,
        String wording,
        boolean asAnswer,
        @Nullable ArticleId article) {
    static final String COLUMNS = "id, question_id, wording, as_answer, article_id";

    /** A folded answer that is still to be written: it keeps the draft from being a version until it is. */
    String block() {
        return "::: answer \"" + wording + "\"\n\n:::\n";
    }

    /** Whether a text that readers see from now on answers it: an article of its own does, another one with that very question. */
    boolean isAnsweredBy(Rendered text) {
        return !asAnswer
                || text.answers().stream().anyMatch(one -> plain(one.question()).equals(plain(wording)));
    }

    private static String plain(String question) {
        return question.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static ArticleRequest from(ResultSet row, int n) throws SQLException {
        var question = row.getObject("question_id", Long.class);
        var article = row.getObject("article_id", Long.class);
        return new ArticleRequest(
                row.getLong("id"),
                question == null ? null : new QuestionId(question),
                row.getString("wording"),
                row.getBoolean("as_answer"),
                article == null ? null : new ArticleId(article));
    }
}
