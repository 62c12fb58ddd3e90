package org.understory.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.people.Passwords;
import org.understory.topics.Topics;

/** What a new member can do first. */
@PagesTest
class FirstStepsTests {
    private final CommunityMaker make;
    private final Topics topics;
    private final Passwords passwords;
    private final JdbcClient sql;
    private Community community;
    private Someone ana;
    private Someone ben;

    FirstStepsTests(CommunityMaker make, Topics topics, Passwords passwords, JdbcClient sql) {
        this.make = make;
        this.topics = topics;
        this.passwords = passwords;
        this.sql = sql;
    }

    @BeforeEach
    void twoMembersAndTwoTopics() {
        community = make.community();
        topics.save(community.id(), "diet", "Food and drink", "", 1);
        topics.save(community.id(), "joints", "Joints", "", 2);
        ana = make.member(community, "ana");
        ben = make.member(community, "ben");
    }

    private static void follows(Someone who, String... slugs) {
        var fields = new java.util.ArrayList<String>();
        for (var slug : slugs) fields.addAll(List.of("topics", slug));
        assertThat(who.browser()
                        .post("/join/topics", fields.toArray(String[]::new))
                        .location())
                .startsWith("/join/welcome?saved=yes");
    }

    private static String suggested(Someone who) {
        return who.browser().get("/team").page().select("ul.faces").text();
    }

    @Test
    void topics_that_are_chosen_are_followed_and_stand_on_the_page() {
        follows(ana, "joints", "diet", "no-such-topic");
        assertThat(ana.browser().get("/join/welcome").page().select("input[name=topics][checked]"))
                .hasSize(2);
        assertThat(ben.browser().get("/members/ana").text()).contains("Topics I follow", "Food and drink", "Joints");
        follows(ana, "diet");
        assertThat(ben.browser().get("/members/ana").text()).doesNotContain("Joints");
        follows(ana);
        assertThat(ben.browser().get("/members/ana").text()).doesNotContain("Topics I follow");
    }

    @Test
    void those_who_follow_the_same_topic_are_suggested_with_the_reason() {
        follows(ana, "joints");
        follows(ben, "joints", "diet");
        assertThat(suggested(ana))
                .contains("ben", "You both follow: Joints")
                .doesNotContain("Food and drink", "You share");
    }

    @Test
    void a_topic_that_is_not_shown_suggests_nobody() {
        follows(ana, "joints");
        follows(ben, "joints");
        var form = ben.browser().get("/settings/profile").page().selectFirst("form[action='/settings/profile']");
        assertThat(form.select("input[name=topic][checked]").eachAttr("value")).containsExactly("Joints");
        assertThat(ben.browser().submit(form, "topicAudience", "only_me").status())
                .isEqualTo(303);
        assertThat(suggested(ana)).doesNotContain("ben");
        assertThat(ana.browser().get("/members/ben").text()).doesNotContain("Joints");
        follows(ben, "joints", "diet");
        assertThat(suggested(ana)).as("the audience stays").doesNotContain("ben");
    }

    @Test
    void a_page_that_was_open_meanwhile_is_not_saved_over_the_new_topics() {
        var form = ana.browser().get("/settings/profile").page().selectFirst("form[action='/settings/profile']");
        follows(ana, "joints");
        assertThat(ana.browser().submit(form, "story", "Hello").status()).isEqualTo(422);
        assertThat(ben.browser().get("/members/ana").text()).contains("Joints");
    }

    @Test
    void a_password_can_be_set_at_once_and_leads_back() {
        var form = ana.browser()
                .get("/join/welcome?return=/articles")
                .page()
                .selectFirst("form[action='/settings/password']");
        var weak = ana.browser().submit(form, "password", "password12");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.page().select("#password-mistake").text()).isNotEmpty();
        var again = weak.page().selectFirst("form[action='/settings/password']");
        var set = ana.browser().submit(again, "password", "herons wade at low tide");
        assertThat(set.location()).isEqualTo("/join/welcome?return=%2Farticles");
        assertThat(passwords.has(ana.person())).isTrue();
        assertThat(ana.browser().get("/join/welcome").page().select("form[action='/settings/password']"))
                .isEmpty();
    }

    @Test
    void who_came_in_long_ago_has_to_show_first_who_they_are() {
        sql.sql("update sign_ins set proved_at = :then, created_at = :then where person_id = :id")
                .param("then", OffsetDateTime.now().minusHours(2))
                .param("id", ana.person().value())
                .update();
        var page = ana.browser().get("/join/welcome").page();
        assertThat(page.select("form[action='/settings/password']")).isEmpty();
        assertThat(page.select("a[href='/settings/password']")).hasSize(1);
    }

    @Test
    void the_way_back_never_leads_to_another_site() {
        var away = ana.browser().post("/join/topics", "return", "https://elsewhere.test/");
        assertThat(away.location()).isEqualTo("/join/welcome?saved=yes&return=%2F");
        var set = ana.browser()
                .post("/settings/password", "password", "herons wade at low tide", "return", "//elsewhere.test");
        assertThat(set.location()).isEqualTo("/");
    }
}
