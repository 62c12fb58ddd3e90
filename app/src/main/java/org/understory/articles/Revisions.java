package org.understory.articles;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.reviews.Reviews;
import org.understory.reviews.Revision;
import org.understory.reviews.RevisionId;
import org.understory.subject.CommunityId;
import org.understory.text.ArticleLabels;
import org.understory.text.ArticleText;
import org.understory.text.CanonicalText;
import org.understory.text.Mistake;
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
    Put put(CommunityId community, ArticleId article, Wording wording) {
        var rendered = texts.render(wording.text().body(), 1, sources.known(community), labels);
        if (!rendered.mistakes().isEmpty()) throw new IllegalArgumentException("The text has mistakes");
        var sha256 = wording.text().sha256();
        var revision = reviews.record(community, article.subject(), sha256);
        var id = revision.id();
        if (exists(id)) return new Put(id, revision.number(), sha256, false, showAnew(id, rendered));
        add(id, article, wording, null, rendered);
        rendered.citations().forEach(citation -> sources.cite(community, id, citation));
        return new Put(id, revision.number(), sha256, true, false);
    }

    /** A version that is there, shown anew if the program renders it differently now. */
    Put again(CommunityId community, RevisionId id, CanonicalText text) {
        var rendered = texts.render(text.body(), 1, sources.known(community), labels);
        return new Put(id, 0, text.sha256(), false, showAnew(id, rendered));
    }

    /**
     * Adds a version that was kept elsewhere.
     *
     * @param id of its row among all versions, which is there already
     * @param savedAs the number of the contributor who saved it there, or null
     */
    void bring(CommunityId community, ArticleId article, RevisionId id, Wording wording, @Nullable Long savedAs) {
        var rendered = texts.render(wording.text().body(), 1, sources.known(community), labels);
        if (!rendered.mistakes().isEmpty()) throw new IllegalArgumentException("The text has mistakes");
        add(id, article, wording, savedAs, rendered);
        rendered.citations().forEach(citation -> sources.cite(community, id, citation));
    }

    /** What is wrong with a text, by its lines; a text with mistakes is not kept as a version. */
    List<Mistake> mistakes(CommunityId community, String body) {
        return render(community, body).mistakes();
    }

    /** A text as readers see it. */
    Rendered render(CommunityId community, String body) {
        return texts.render(body, 1, sources.known(community), labels);
    }

    /** What stands under a text that was just made. */
    List<Note> notes(CommunityId community, Rendered made) {
        return sources.notes(community, made.citations());
    }

    /** The very words of a version's body. */
    String body(RevisionId id) {
        return sql.sql("select body from article_revisions where revision_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** The facts of every version of an article. */
    List<Version.Row> of(ArticleId article) {
        return sql.sql("""
                select revision_id, updated_on, correction, words, grade, saved_by, saved_as, why
                  from article_revisions
                 where article_id = :article
                """)
                .param("article", article.value())
                .query(Version.Row::from)
                .list();
    }

    /** The words of one version. */
    Optional<VersionPage.Text> text(Revision revision) {
        return sql.sql("""
                select title, lede, body, html, updated_on
                  from article_revisions
                 where revision_id = :id
                """)
                .param("id", revision.id().value())
                .query((row, n) -> new VersionPage.Text(
                        revision.number(),
                        row.getString("title"),
                        row.getString("lede"),
                        row.getString("body"),
                        row.getString("html"),
                        Day.from(row, "updated_on")))
                .optional();
    }

    private boolean exists(RevisionId id) {
        return sql.sql("select exists (select 1 from article_revisions where revision_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private void add(RevisionId id, ArticleId article, Wording wording, @Nullable Long savedAs, Rendered rendered) {
        sql.sql("""
                insert into article_revisions (revision_id, article_id, sha256, title, lede, body, updated_on, correction, html,
                                               headings, answers, words, grade, saved_by, saved_as, why)
                values (:id, :article, :sha256, :title, :lede, :body, :updated, :correction, :html, cast(:headings as jsonb),
                        cast(:answers as jsonb), :words, :grade, :by, :as, :why)
                """)
                .param("id", id.value())
                .param("article", article.value())
                .param("sha256", wording.text().sha256())
                .param("title", wording.text().title())
                .param("lede", wording.text().lede())
                .param("body", wording.text().body())
                .param("updated", wording.updated())
                .param("correction", wording.correction())
                .param("by", wording.by() == null ? null : wording.by().value())
                .param("as", savedAs)
                .param("why", wording.why())
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
