package org.understory.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.reviews.Reviews;
import org.understory.reviews.RevisionId;
import org.understory.reviews.SignOff;
import org.understory.reviews.Signer;
import org.understory.text.CanonicalText;

/** A desk without its pages, in a community of its own: what the rooms below it do, and what SQL alone would. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class BareDesk {
    private final Manuscripts manuscripts;
    private final Library library;
    private final Contributors contributors;
    private final Reviews reviews;
    private final JdbcClient sql;
    private final TransactionTemplate together;
    private final Community community;
    private final Someone editor;
    private final Someone doctor;
    private final Contributor writer;
    private final Contributor reviewer;

    BareDesk(
            CommunityMaker make,
            Manuscripts manuscripts,
            Library library,
            Contributors contributors,
            Reviews reviews,
            JdbcClient sql,
            TransactionTemplate together) {
        this.manuscripts = manuscripts;
        this.library = library;
        this.contributors = contributors;
        this.reviews = reviews;
        this.sql = sql;
        this.together = together;
        community = make.community();
        editor = make.staff(community, Role.EDITOR);
        doctor = make.staff(community, Role.REVIEWER);
        writer = contributor("ellis", "writer", null);
        reviewer = contributor("noor", "reviewer", doctor);
    }

    Community community() {
        return community;
    }

    Someone editor() {
        return editor;
    }

    Someone doctor() {
        return doctor;
    }

    Contributor writer() {
        return writer;
    }

    Contributor reviewer() {
        return reviewer;
    }

    private Contributor contributor(String slug, String role, Someone person) {
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

    Manuscript begun(boolean medical) {
        var id = manuscripts.begin(community.id(), "Oats and skin", medical, writer.id(), editor.person());
        return manuscripts.find(community.id(), id.value()).orElseThrow();
    }

    RevisionId saved(Manuscript article, String body) {
        return manuscripts.save(
                article, CanonicalText.of("Oats and skin", "What is known", body), null, editor.person());
    }

    static Release plain() {
        return new Release(Release.Way.PLAIN, null, List.of());
    }

    void sign(RevisionId version, Someone by, Contributor as) {
        reviews.sign(signOff(version, as), new Signer(by.person(), "None"));
    }

    SignOff signOff(RevisionId version, Contributor as) {
        return signOff(version, as, LocalDate.now(ZoneOffset.UTC));
    }

    /** A signature that holds for a year. */
    SignOff signOff(RevisionId version, Contributor as, LocalDate day) {
        return new SignOff(
                version, sha(version), as.id(), as.name(), as.credentials(), "All of it", day, day.plusYears(1));
    }

    private String sha(RevisionId version) {
        return sql.sql("select sha256 from revisions where id = :id")
                .param("id", version.value())
                .query(String.class)
                .single();
    }

    /** Notes a publication without showing anything. */
    void told(Manuscript article, RevisionId version, String how) {
        sql.sql("""
                insert into publications (article_id, revision_id, how, reason, at)
                values (:article, :revision, :how, 'Because', now())
                """)
                .param("article", article.id().value())
                .param("revision", version.value())
                .param("how", how)
                .update();
    }

    /** Shows a version past the program, by SQL alone. */
    void live(Manuscript article, RevisionId version) {
        set(article, "published_on = current_date, updated_on = current_date, live_revision = " + version.value());
    }

    void set(Manuscript article, String what) {
        sql.sql("update articles set " + what + " where id = :id")
                .param("id", article.id().value())
                .update();
    }

    /** Sees the database refuse a transaction, and why. */
    void refused(String because, Consumer<Object> act) {
        assertThatThrownBy(() -> together.executeWithoutResult(act::accept))
                .satisfies(failed -> assertThat(rootOf(failed)).contains(because));
    }

    private static String rootOf(Throwable failed) {
        var cause = failed instanceof DataAccessException data ? data.getMostSpecificCause() : failed;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage());
    }
}
