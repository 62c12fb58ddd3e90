package org.understory.articles;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.reviews.Reviews;
import org.understory.reviews.RevisionId;
import org.understory.subject.CommunityId;
import org.understory.text.ArticleLabels;
import org.understory.text.ArticleText;
import org.understory.text.Readability;
import org.understory.text.Rendered;
import org.understory.web.Messages;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every article: its words, which never change, and how they are shown. */
@Component
class Revisions {
    private final JdbcClient sql;
    private final Reviews reviews;
    private final Sources sources;
    private final ArticleText texts;
    private final JsonMapper json;
    private final ArticleLabels labels;

    Revisions(JdbcClient sql, Reviews reviews, Sources sources, ArticleText texts, JsonMapper json, Messages messages) {
        this.sql = sql;
        this.reviews = reviews;
        this.sources = sources;
        this.texts = texts;
        this.json = json;
        this.labels = ArticleLabels.from(key -> messages.say(key, "{0}"));
    }

    /** Adds a version if the words are new; shows a known one anew if the program renders it differently now. */
    Put put(CommunityId community, ArticleId article, Draft draft) {
        var rendered = texts.render(draft.text().body(), 1, sources.known(community), labels);
        if (!rendered.mistakes().isEmpty()) throw new IllegalArgumentException("The text has mistakes");
        var sha256 = draft.text().sha256();
        var revision = reviews.record(community, article.subject(), sha256);
        var id = revision.id();
        if (exists(id)) return new Put(id, revision.number(), sha256, false, showAnew(id, rendered));
        add(id, article, draft, rendered);
        rendered.citations().forEach(citation -> sources.cite(community, id, citation));
        return new Put(id, revision.number(), sha256, true, false);
    }

    /** The facts of every version of an article. */
    List<Version.Row> of(ArticleId article) {
        return sql.sql("""
                select revision_id, updated_on, correction, words, grade
                  from article_revisions
                 where article_id = :article
                """)
                .param("article", article.value())
                .query(Version.Row::from)
                .list();
    }

    /** The words of one version, by its number. */
    Optional<VersionPage.Text> text(ArticleId article, int number) {
        return reviews.history(article.subject()).stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .flatMap(revision -> sql.sql("""
                        select title, lede, html, updated_on
                          from article_revisions
                         where revision_id = :id
                        """)
                        .param("id", revision.id().value())
                        .query((row, n) -> new VersionPage.Text(
                                number,
                                row.getString("title"),
                                row.getString("lede"),
                                row.getString("html"),
                                Day.from(row, "updated_on")))
                        .optional());
    }

    private boolean exists(RevisionId id) {
        return sql.sql("select exists (select 1 from article_revisions where revision_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private void add(RevisionId id, ArticleId article, Draft draft, Rendered rendered) {
        sql.sql("""
                insert into article_revisions (revision_id, article_id, sha256, title, lede, body, updated_on, correction, html,
                                               headings, answers, words, grade)
                values (:id, :article, :sha256, :title, :lede, :body, :updated, :correction, :html, cast(:headings as jsonb),
                        cast(:answers as jsonb), :words, :grade)
                """)
                .param("id", id.value())
                .param("article", article.value())
                .param("sha256", draft.text().sha256())
                .param("title", draft.text().title())
                .param("lede", draft.text().lede())
                .param("body", draft.text().body())
                .param("updated", draft.updated())
                .param("correction", draft.correction())
                .param("html", rendered.html())
                .param("headings", json.writeValueAsString(rendered.headings()))
                .param("answers", json.writeValueAsString(rendered.answers()))
                .param("words", rendered.wordCount())
                .param("grade", Readability.of(rendered.plainText()).grade())
                .update();
    }

    private boolean showAnew(RevisionId id, Rendered rendered) {
        return sql.sql("""
                update article_revisions
                   set html = :html, headings = cast(:headings as jsonb), answers = cast(:answers as jsonb), words = :words,
                       grade = :grade
                 where revision_id = :id
                   and html <> :html
                """)
                        .param("id", id.value())
                        .param("html", rendered.html())
                        .param("headings", json.writeValueAsString(rendered.headings()))
                        .param("answers", json.writeValueAsString(rendered.answers()))
                        .param("words", rendered.wordCount())
                        .param("grade", Readability.of(rendered.plainText()).grade())
                        .update()
                > 0;
    }

    /**
     * A version after it was put.
     *
     * @param isNew whether its words were new
     * @param shownAnew whether its known words are shown differently now
     */
    record Put(RevisionId id, int number, String sha256, boolean isNew, boolean shownAnew) {}
}
