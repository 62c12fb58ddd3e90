package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.communities.Roles;

@PagesTest
class SigningTheFigureTests {
    private static final String FIGURE = "/desk/explainers/gut-barrier";
    private static final String PAGE = "/explainers/gut-barrier";

    private final CommunityMaker make;
    private final Roles roles;
    private final JdbcClient sql;
    private Community community;
    private EditorialTeam team;

    SigningTheFigureTests(CommunityMaker make, Roles roles, JdbcClient sql) {
        this.make = make;
        this.roles = roles;
        this.sql = sql;
    }

    @BeforeEach
    void aTeam() {
        community = make.community();
        team = EditorialTeam.of(make, community);
    }

    private Reader reviewer() {
        return team.reviewer().browser();
    }

    private Reader.Shown sign(Reader who, String... more) {
        return who.submit(
                who.get(FIGURE).page().select("form[action$=signature]").first(), more);
    }

    private String seal() {
        return make.visitor(community).get(PAGE).page().select(".seal").text();
    }

    @Test
    void it_is_unreviewed_until_a_reviewer_signs_what_it_says_now() {
        assertThat(seal()).isEqualTo("This figure is not yet medically reviewed");
        assertThat(reviewer().get("/desk").text()).contains(FIGURE);
        assertThat(reviewer().get(FIGURE).text())
                .contains("parameter | ", "sentence | explainers.figure.banner | Teaching model, not your body.");
        assertThat(sign(reviewer()).status()).isEqualTo(303);
        assertThat(seal()).startsWith("This version of the figure was reviewed by Dr Noor Sample on");
        assertThat(make.visitor(community)
                        .get(PAGE)
                        .page()
                        .select("#reviews ~ ul")
                        .text())
                .contains("Dr Noor Sample", "reviewed this version on");
        assertThat(make.visitor(make.community()).get(PAGE).text()).contains("not yet medically reviewed");
        assertThat(sign(reviewer()).status()).isEqualTo(303);
        assertThat(make.visitor(community).get(PAGE).page().select("#reviews ~ ul li"))
                .hasSize(1);
    }

    @Test
    void another_version_than_the_one_that_was_read_is_not_signed() {
        assertThat(sign(reviewer(), "hash", "0".repeat(64)).status()).isEqualTo(422);
        assertThat(sign(reviewer(), "interests", "").text()).contains("declare your interests");
        assertThat(seal()).isEqualTo("This figure is not yet medically reviewed");
    }

    @Test
    void who_may_not_review_finds_no_form_and_signs_nothing() {
        var writer = team.writer().browser();
        assertThat(writer.get(FIGURE).page().select("form[action$=signature]")).isEmpty();
        var hash = reviewer().get(FIGURE).page().select("input[name=hash]").attr("value");
        var typed = new String[] {"hash", hash, "scope", "All", "interests", "None", "months", "12"};
        assertThat(writer.post(FIGURE + "/signature", typed).status()).isEqualTo(422);
        roles.withdraw(community.id(), team.reviewer().person(), Role.REVIEWER, null);
        assertThat(reviewer().post(FIGURE + "/signature", typed).status()).isEqualTo(404);
        assertThat(make.member(community, "ana")
                        .browser()
                        .post(FIGURE + "/signature", typed)
                        .status())
                .isEqualTo(404);
        assertThat(seal()).isEqualTo("This figure is not yet medically reviewed");
    }

    /** As if this program were the next one, whose figure has other numbers. */
    @Test
    void when_the_program_brings_another_figure_the_seal_is_gone_and_the_difference_is_shown() {
        var earlier = make.community();
        var team = EditorialTeam.of(make, earlier);
        var reviewer = contributor(earlier);
        var revision = sql.sql("""
                        with explainer as (
                            insert into explainers (community_id, word) values (:community, 'gut-barrier') returning id
                        ), version as (
                            insert into revisions (community_id, kind, thing, number, sha256, recorded_at)
                            select :community, 'explainer', id, 1, repeat('a', 64), now() from explainer
                            returning id
                        ), words as (
                            insert into explainer_texts (revision_id, text)
                            select id, 'understory-explainer 1' || chr(10) || 'parameter | pore-radius | 1' from version
                        )
                        select id from version
                        """)
                .param("community", earlier.id().value())
                .query(Long.class)
                .single();
        signInSql(revision, reviewer, team.reviewer().person().value());
        assertThat(make.visitor(earlier).get(PAGE).page().select(".seal").text())
                .startsWith("This figure has changed since its review of");
        assertThat(team.reviewer().browser().get(FIGURE).page().select("del").text())
                .contains("pore-radius");
    }

    @Test
    void the_database_itself_refuses_a_signer_who_is_no_verified_reviewer() {
        sign(reviewer());
        var revision = sql.sql("""
                        select version.id
                          from revisions version
                          join explainers on explainers.id = version.thing
                         where version.kind = 'explainer'
                           and explainers.community_id = :community
                        """)
                .param("community", community.id().value())
                .query(Long.class)
                .single();
        var reviewer = contributor(community);
        assertThatThrownBy(() ->
                        signInSql(revision, reviewer, team.writer().person().value()))
                .hasMessageContaining("may not sign an explainer");
        roles.withdraw(community.id(), team.reviewer().person(), Role.REVIEWER, null);
        assertThatThrownBy(() ->
                        signInSql(revision, reviewer, team.reviewer().person().value()))
                .hasMessageContaining("may not sign an explainer");
    }

    private long contributor(Community in) {
        return sql.sql("select id from contributors where community_id = :community and role = 'reviewer'")
                .param("community", in.id().value())
                .query(Long.class)
                .single();
    }

    private void signInSql(long revision, long reviewer, long person) {
        sql.sql("""
                insert into sign_offs (revision_id, sha256, reviewer, reviewer_name, credentials, scope, signed_on, due_on,
                                       recorded_at, person_id, interests)
                select id, sha256, :reviewer, 'Dr Noor Sample', 'Dermatologist', 'All', current_date - 3, current_date + 300,
                       now(), :person, 'None'
                  from revisions
                 where id = :revision
                """)
                .param("revision", revision)
                .param("reviewer", reviewer)
                .param("person", person)
                .update();
    }
}
