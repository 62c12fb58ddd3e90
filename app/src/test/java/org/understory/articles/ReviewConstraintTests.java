package org.understory.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.reviews.Reviews;
import org.understory.reviews.RevisionId;
import org.understory.reviews.SignOff;
import org.understory.reviews.Signer;
import org.understory.text.CanonicalText;

/** What the database itself refuses, whoever asks with the serving role's rights. */
@PagesTest
class ReviewConstraintTests {
    private final CommunityMaker make;
    private final Manuscripts manuscripts;
    private final Library library;
    private final Contributors contributors;
    private final Reviews reviews;
    private final Roles roles;
    private final JdbcClient sql;
    private final TransactionTemplate together;

    private Community community;
    private CommunityMaker.Someone editor;
    private CommunityMaker.Someone doctor;
    private Contributor writer;
    private Contributor reviewer;

    ReviewConstraintTests(
            CommunityMaker make,
            Manuscripts manuscripts,
            Library library,
            Contributors contributors,
            Reviews reviews,
            Roles roles,
            JdbcClient sql,
            TransactionTemplate together) {
        this.make = make;
        this.manuscripts = manuscripts;
        this.library = library;
        this.contributors = contributors;
        this.reviews = reviews;
        this.roles = roles;
        this.sql = sql;
        this.together = together;
    }

    @BeforeEach
    void a_desk() {
        community = make.community();
        editor = make.staff(community, Role.EDITOR);
        doctor = make.staff(community, Role.REVIEWER);
        writer = contributor("ellis", "writer", null);
        reviewer = contributor("noor", "reviewer", doctor);
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
        var article = begun(true);
        var version = saved(article, "Words.");
        assertThat(manuscripts.publish(article, version, plain(), editor.person()))
                .isInstanceOf(Publishing.ReviewMissing.class);
        refused("no valid review", go -> live(article, version));
        refused("no valid review", go -> {
            told(article, version, "review");
            live(article, version);
        });
        for (var how : List.of("import", "news", "correction", "safety"))
            refused("no valid review", go -> {
                told(article, version, how);
                live(article, version);
            });
        assertThat(make.visitor(community).get(article.path()).status()).isEqualTo(404);
    }

    @Test
    void what_a_folder_says_publishes_nothing_that_began_at_the_desk() {
        var article = begun(true);
        var version = saved(article, "Words.");
        for (var how : List.of("import", "news", "review", "correction", "safety"))
            refused("no valid review", go -> {
                sql.sql("""
                        insert into publications (article_id, revision_id, how, reason, at, brought)
                        values (:article, :revision, :how, 'Because', now(), true)
                        """)
                        .param("article", article.id().value())
                        .param("revision", version.value())
                        .param("how", how)
                        .update();
                live(article, version);
            });
        refused(
                "permission denied",
                go -> sql.sql("update article_revisions set saved_as = null").update());
    }

    @Test
    void a_sign_off_on_another_version_publishes_nothing() {
        var article = begun(true);
        var read = saved(article, "Words.");
        sign(read, doctor, reviewer);
        var other = saved(article, "Other words.");
        refused("no valid review", go -> live(article, other));
        sql.sql(
                        "update articles set live_revision = :live, published_on = current_date, updated_on = current_date where id = :id")
                .param("live", read.value())
                .param("id", article.id().value())
                .update();
        assertThat(manuscripts.publish(article, other, plain(), editor.person()))
                .isInstanceOf(Publishing.ReviewMissing.class);
    }

    @Test
    void nobody_signs_but_a_reviewer_with_credentials_and_interests() {
        var article = begun(true);
        var version = saved(article, "Words.");
        refused("may not sign", go -> sign(version, editor, reviewer));
        refused("no reviewer", go -> sign(version, editor, writer));
        refused("may not sign", go -> reviews.sign(signOff(version, reviewer)));
        roles.withdraw(community.id(), doctor.person(), Role.REVIEWER, null);
        refused("may not sign", go -> sign(version, doctor, reviewer));
        roles.grant(community.id(), doctor.person(), Role.REVIEWER, null);
        sql.sql("update contributors set interests = ' ' where id = :id")
                .param("id", reviewer.id())
                .update();
        refused("no reviewer", go -> sign(version, doctor, reviewer));
        sql.sql("update contributors set interests = 'None', verified_by = null, verified_on = null where id = :id")
                .param("id", reviewer.id())
                .update();
        refused("may not sign", go -> sign(version, doctor, reviewer));
    }

    @Test
    void nobody_signs_their_own_words() {
        var article = begun(true);
        var version = manuscripts.save(article, CanonicalText.of("T", "L", "Words."), null, doctor.person());
        refused("wrote article", go -> sign(version, doctor, reviewer));
        var own = manuscripts
                .find(
                        community.id(),
                        manuscripts
                                .begin(community.id(), "Own", true, reviewer.id(), editor.person())
                                .value())
                .orElseThrow();
        refused("reviewer's own", go -> sign(saved(own, "Words."), doctor, reviewer));
    }

    @Test
    void a_review_that_is_out_of_date_publishes_nothing() {
        var article = begun(true);
        var version = saved(article, "Words.");
        var long_ago = LocalDate.now(ZoneOffset.UTC).minusYears(2);
        reviews.sign(
                new SignOff(
                        version,
                        sha(version),
                        reviewer.id(),
                        reviewer.name(),
                        "Doctor",
                        "All of it",
                        long_ago,
                        long_ago.plusYears(1)),
                new Signer(doctor.person(), "None"));
        refused("no valid review", go -> live(article, version));
        assertThat(manuscripts.publish(article, version, plain(), editor.person()))
                .isInstanceOf(Publishing.ReviewMissing.class);
    }

    @Test
    void kind_and_origin_stay_and_what_was_published_is_not_hidden() {
        var article = begun(true);
        var version = saved(article, "Words.");
        refused("stays of its kind", go -> set(article, "kind = 'news'"));
        refused("stays of its kind", go -> set(article, "origin = 'import'"));
        sign(version, doctor, reviewer);
        assertThat(manuscripts.publish(article, version, plain(), editor.person()))
                .isInstanceOf(Publishing.Published.class);
        refused("can be retracted", go -> set(article, "live_revision = null"));
        refused("no valid review", go -> set(article, "writer_id = " + reviewer.id()));
        manuscripts.retract(article, "It was wrong.", editor.person());
        refused("stays of its kind", go -> set(article, "retracted_on = null, retraction = null"));
    }

    @Test
    void neither_temporary_tables_nor_settings_get_past_the_walls() {
        var article = begun(true);
        var version = saved(article, "Words.");
        refused(
                "permission denied",
                go -> sql.sql("create temporary table sign_offs (revision_id bigint)")
                        .update());
        refused("no valid review", go -> {
            sql.sql("set local search_path = pg_temp, public").update();
            live(article, version);
        });
        refused("no valid review", go -> {
            sql.sql("set constraints all deferred").update();
            live(article, version);
        });
        refused(
                "must be owner",
                go -> sql.sql("alter table articles disable trigger user").update());
        refused(
                "must be owner",
                go -> sql.sql("drop trigger what_is_live_was_reviewed on articles")
                        .update());
        refused(
                "permission denied",
                go -> sql.sql("set local session_replication_role = replica").update());
        refused(
                "permission denied",
                go -> sql.sql("update sign_offs set due_on = due_on + 900").update());
        refused(
                "permission denied",
                go -> sql.sql("update article_revisions set body = 'x'").update());
        refused("permission denied", go -> sql.sql("delete from publications").update());
    }

    @Test
    void no_other_words_are_shown_under_the_badge() {
        var article = begun(true);
        var version = saved(article, "Signed words.");
        sign(version, doctor, reviewer);
        manuscripts.publish(article, version, plain(), editor.person());
        assertThat(make.visitor(community).get(article.path() + "?x").text()).contains("Signed words.");
        sql.sql("update article_revisions set html = '<p>Drink bleach.</p>' where revision_id = :id")
                .param("id", version.value())
                .update();
        var page = make.visitor(community).get(article.path() + "?x").page();
        assertThat(page.select(".seal").text()).isEqualTo("This exact text was reviewed");
        assertThat(page.text()).contains("Signed words.").doesNotContain("bleach");
        refused(
                "permission denied",
                go -> sql.sql("update article_revisions set title = 'x'").update());
    }

    @Test
    void news_is_never_signed() {
        var news = begun(false);
        var version = saved(news, "We met on Monday.");
        refused("is news", go -> sign(version, doctor, reviewer));
        assertThat(manuscripts.publish(news, version, plain(), editor.person()))
                .isInstanceOf(Publishing.Published.class);
        var page = make.visitor(community).get(news.path()).page();
        assertThat(page.select(".seal").text()).isEqualTo("Community news");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("NewsArticle")
                .doesNotContain("MedicalWebPage", "reviewedBy");
        assertThat(make.visitor(community)
                        .get("/articles")
                        .page()
                        .select(".article-card .facts")
                        .text())
                .contains("Community news");
    }

    private Contributor contributor(String slug, String role, CommunityMaker.Someone person) {
        library.save(
                community.id(),
                new Profile(slug, role, "Dr " + slug, "Knows skin", "Register looked at", "None", "A life."),
                person == null ? null : person.person(),
                editor.person(),
                LocalDate.now(ZoneOffset.UTC));
        return contributors.load(community.id()).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private Manuscript begun(boolean medical) {
        var id = manuscripts.begin(community.id(), "Oats and skin", medical, writer.id(), editor.person());
        return manuscripts.find(community.id(), id.value()).orElseThrow();
    }

    private RevisionId saved(Manuscript article, String body) {
        return manuscripts.save(
                article, CanonicalText.of("Oats and skin", "What is known", body), null, editor.person());
    }

    private static Release plain() {
        return new Release(Release.Way.PLAIN, null, List.of());
    }

    private void sign(RevisionId version, CommunityMaker.Someone by, Contributor as) {
        reviews.sign(signOff(version, as), new Signer(by.person(), "None"));
    }

    private SignOff signOff(RevisionId version, Contributor as) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return new SignOff(
                version, sha(version), as.id(), as.name(), as.credentials(), "All of it", today, today.plusYears(1));
    }

    private String sha(RevisionId version) {
        return sql.sql("select sha256 from revisions where id = :id")
                .param("id", version.value())
                .query(String.class)
                .single();
    }

    private void told(Manuscript article, RevisionId version, String how) {
        sql.sql("""
                insert into publications (article_id, revision_id, how, reason, at)
                values (:article, :revision, :how, 'Because', now())
                """)
                .param("article", article.id().value())
                .param("revision", version.value())
                .param("how", how)
                .update();
    }

    private void live(Manuscript article, RevisionId version) {
        set(article, "published_on = current_date, updated_on = current_date, live_revision = " + version.value());
    }

    private void set(Manuscript article, String what) {
        sql.sql("update articles set " + what + " where id = :id")
                .param("id", article.id().value())
                .update();
    }

    private void refused(String because, Consumer<Object> act) {
        assertThatThrownBy(() -> together.executeWithoutResult(act::accept))
                .satisfies(failed -> assertThat(rootOf(failed)).contains(because));
    }

    private static String rootOf(Throwable failed) {
        var cause = failed instanceof DataAccessException data ? data.getMostSpecificCause() : failed;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage());
    }
}
