package org.understory.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.reviews.Reviews;
import org.understory.reviews.Signer;

/** What the database itself refuses, whoever asks with the serving role's rights. */
@PagesTest
class ReviewConstraintTests {
    private final CommunityMaker make;
    private final Manuscripts manuscripts;
    private final Reviews reviews;
    private final JdbcClient sql;
    private final BareDesk desk;

    ReviewConstraintTests(
            CommunityMaker make, Manuscripts manuscripts, Reviews reviews, JdbcClient sql, BareDesk desk) {
        this.reviews = reviews;
        this.make = make;
        this.manuscripts = manuscripts;
        this.sql = sql;
        this.desk = desk;
    }

    @Test
    void the_tests_ask_as_the_role_that_serves() {
        assertThat(sql.sql("select tableowner = current_user from pg_tables where tablename = 'articles'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void a_medical_article_is_not_published_without_a_sign_off() {
        var article = desk.begun(true);
        var version = desk.saved(article, "Words.");
        assertThat(manuscripts.publish(
                        article, version, BareDesk.plain(), desk.editor().person()))
                .isInstanceOf(Publishing.ReviewMissing.class);
        desk.refused("no valid review", go -> desk.live(article, version));
        desk.refused("no valid review", go -> {
            desk.told(article, version, "review");
            desk.live(article, version);
        });
        for (var how : List.of("import", "news", "correction", "safety"))
            desk.refused("no valid review", go -> {
                desk.told(article, version, how);
                desk.live(article, version);
            });
        assertThat(make.visitor(desk.community()).get(article.path()).status()).isEqualTo(404);
    }

    @Test
    void what_a_folder_says_publishes_nothing_that_began_at_the_desk() {
        var article = desk.begun(true);
        var version = desk.saved(article, "Words.");
        for (var how : List.of("import", "news", "review", "correction", "safety"))
            desk.refused("no valid review", go -> {
                sql.sql("""
                        insert into publications (article_id, revision_id, how, reason, at, brought)
                        values (:article, :revision, :how, 'Because', now(), true)
                        """)
                        .param("article", article.id().value())
                        .param("revision", version.value())
                        .param("how", how)
                        .update();
                desk.live(article, version);
            });
        desk.refused(
                "permission denied",
                go -> sql.sql("update article_revisions set saved_as = null").update());
    }

    @Test
    void a_sign_off_on_another_version_publishes_nothing() {
        var article = desk.begun(true);
        var read = desk.saved(article, "Words.");
        desk.sign(read, desk.doctor(), desk.reviewer());
        var other = desk.saved(article, "Other words.");
        desk.refused("no valid review", go -> desk.live(article, other));
        sql.sql(
                        "update articles set live_revision = :live, published_on = current_date, updated_on = current_date where id = :id")
                .param("live", read.value())
                .param("id", article.id().value())
                .update();
        assertThat(manuscripts.publish(
                        article, other, BareDesk.plain(), desk.editor().person()))
                .isInstanceOf(Publishing.ReviewMissing.class);
    }

    @Test
    void a_review_that_is_out_of_date_publishes_nothing() {
        var article = desk.begun(true);
        var version = desk.saved(article, "Words.");
        var twoYearsAgo = LocalDate.now(ZoneOffset.UTC).minusYears(2);
        reviews.sign(
                desk.signOff(version, desk.reviewer(), twoYearsAgo),
                new Signer(desk.doctor().person(), "None"));
        desk.refused("no valid review", go -> desk.live(article, version));
        assertThat(manuscripts.publish(
                        article, version, BareDesk.plain(), desk.editor().person()))
                .isInstanceOf(Publishing.ReviewMissing.class);
    }

    @Test
    void kind_and_origin_stay_and_what_was_published_is_not_hidden() {
        var article = desk.begun(true);
        var version = desk.saved(article, "Words.");
        desk.refused("stays of its kind", go -> desk.set(article, "kind = 'news'"));
        desk.refused("stays of its kind", go -> desk.set(article, "origin = 'import'"));
        desk.sign(version, desk.doctor(), desk.reviewer());
        assertThat(manuscripts.publish(
                        article, version, BareDesk.plain(), desk.editor().person()))
                .isInstanceOf(Publishing.Published.class);
        desk.refused("can be retracted", go -> desk.set(article, "live_revision = null"));
        desk.refused(
                "no valid review",
                go -> desk.set(article, "writer_id = " + desk.reviewer().id()));
        manuscripts.retract(article, "It was wrong.", desk.editor().person());
        desk.refused("stays of its kind", go -> desk.set(article, "retracted_on = null, retraction = null"));
    }

    @Test
    void neither_temporary_tables_nor_settings_get_past_the_walls() {
        var article = desk.begun(true);
        var version = desk.saved(article, "Words.");
        desk.refused(
                "permission denied",
                go -> sql.sql("create temporary table sign_offs (revision_id bigint)")
                        .update());
        desk.refused("no valid review", go -> {
            sql.sql("set local search_path = pg_temp, public").update();
            desk.live(article, version);
        });
        desk.refused("no valid review", go -> {
            sql.sql("set constraints all deferred").update();
            desk.live(article, version);
        });
        desk.refused(
                "must be owner",
                go -> sql.sql("alter table articles disable trigger user").update());
        desk.refused(
                "must be owner",
                go -> sql.sql("drop trigger what_is_live_was_reviewed on articles")
                        .update());
        desk.refused(
                "permission denied",
                go -> sql.sql("set local session_replication_role = replica").update());
        desk.refused(
                "permission denied",
                go -> sql.sql("update sign_offs set due_on = due_on + 900").update());
        desk.refused(
                "permission denied",
                go -> sql.sql("update article_revisions set body = 'x'").update());
        desk.refused(
                "permission denied", go -> sql.sql("delete from publications").update());
    }

    @Test
    void no_other_words_are_shown_under_the_badge() {
        var article = desk.begun(true);
        var version = desk.saved(article, "Signed words.");
        desk.sign(version, desk.doctor(), desk.reviewer());
        manuscripts.publish(article, version, BareDesk.plain(), desk.editor().person());
        assertThat(make.visitor(desk.community()).get(article.path() + "?x").text())
                .contains("Signed words.");
        sql.sql("update article_revisions set html = '<p>Drink bleach.</p>' where revision_id = :id")
                .param("id", version.value())
                .update();
        var page = make.visitor(desk.community()).get(article.path() + "?x").page();
        assertThat(page.select(".seal").text()).isEqualTo("This exact text was reviewed");
        assertThat(page.text()).contains("Signed words.").doesNotContain("bleach");
        desk.refused(
                "permission denied",
                go -> sql.sql("update article_revisions set title = 'x'").update());
    }
}
