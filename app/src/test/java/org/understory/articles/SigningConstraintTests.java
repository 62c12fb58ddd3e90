package org.understory.articles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.reviews.Reviews;
import org.understory.text.CanonicalText;

/** Whose signature the database takes, and under what. */
@PagesTest
class SigningConstraintTests {
    private final CommunityMaker make;
    private final Manuscripts manuscripts;
    private final Reviews reviews;
    private final Roles roles;
    private final JdbcClient sql;
    private final BareDesk desk;

    SigningConstraintTests(
            CommunityMaker make, Manuscripts manuscripts, Reviews reviews, Roles roles, JdbcClient sql, BareDesk desk) {
        this.make = make;
        this.manuscripts = manuscripts;
        this.reviews = reviews;
        this.roles = roles;
        this.sql = sql;
        this.desk = desk;
    }

    @Test
    void nobody_signs_but_a_reviewer_with_credentials_and_interests() {
        var article = desk.begun(true);
        var version = desk.saved(article, "Words.");
        desk.refused("may not sign", go -> desk.sign(version, desk.editor(), desk.reviewer()));
        desk.refused("no reviewer", go -> desk.sign(version, desk.editor(), desk.writer()));
        desk.refused("may not sign", go -> reviews.sign(desk.signOff(version, desk.reviewer())));
        roles.withdraw(desk.community().id(), desk.doctor().person(), Role.REVIEWER, null);
        desk.refused("may not sign", go -> desk.sign(version, desk.doctor(), desk.reviewer()));
        roles.grant(desk.community().id(), desk.doctor().person(), Role.REVIEWER, null);
        sql.sql("update contributors set interests = ' ' where id = :id")
                .param("id", desk.reviewer().id())
                .update();
        desk.refused("no reviewer", go -> desk.sign(version, desk.doctor(), desk.reviewer()));
        sql.sql("update contributors set interests = 'None', verified_by = null, verified_on = null where id = :id")
                .param("id", desk.reviewer().id())
                .update();
        desk.refused("may not sign", go -> desk.sign(version, desk.doctor(), desk.reviewer()));
    }

    @Test
    void nobody_signs_their_own_words() {
        var article = desk.begun(true);
        var version = manuscripts.save(
                article,
                CanonicalText.of("T", "L", "Words."),
                null,
                desk.doctor().person());
        desk.refused("wrote article", go -> desk.sign(version, desk.doctor(), desk.reviewer()));
        var own = manuscripts
                .find(
                        desk.community().id(),
                        manuscripts
                                .begin(
                                        desk.community().id(),
                                        "Own",
                                        true,
                                        desk.reviewer().id(),
                                        desk.editor().person())
                                .value())
                .orElseThrow();
        desk.refused("reviewer's own", go -> desk.sign(desk.saved(own, "Words."), desk.doctor(), desk.reviewer()));
    }

    @Test
    void news_is_never_signed() {
        var news = desk.begun(false);
        var version = desk.saved(news, "We met on Monday.");
        desk.refused("is news", go -> desk.sign(version, desk.doctor(), desk.reviewer()));
        assertThat(manuscripts.publish(
                        news, version, BareDesk.plain(), desk.editor().person()))
                .isInstanceOf(Publishing.Published.class);
        var page = make.visitor(desk.community()).get(news.path()).page();
        assertThat(page.select(".seal").text()).isEqualTo("Community news");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("NewsArticle")
                .doesNotContain("MedicalWebPage", "reviewedBy");
        assertThat(make.visitor(desk.community())
                        .get("/articles")
                        .page()
                        .select(".article-card .facts")
                        .text())
                .contains("Community news");
    }
}
