package org.understory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Role;
import org.understory.subject.MemberId;
import org.understory.topics.Topics;

@PagesTest
class SampleLifeTests {
    private final CommunityMaker make;
    private final SampleLife life;
    private final Topics topics;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    SampleLifeTests(
            CommunityMaker make, SampleLife life, Topics topics, JdbcClient sql, TransactionTemplate transaction) {
        this.make = make;
        this.life = life;
        this.topics = topics;
        this.sql = sql;
        this.transaction = transaction;
    }

    @ParameterizedTest
    @ValueSource(strings = {"psoriasis", "ibd"})
    void whoever_runs_the_sample_finds_no_page_empty(String sample) {
        var community = make.community();
        topics.save(community.id(), "daily-life", "Daily life", "", 1);
        var content = new SampleContent(sample);
        var people = new HashMap<String, MemberId>();
        for (var one : content.people())
            people.put(
                    one.text("key"),
                    make.subscriber(community, one.text("first_name")).member());
        var staff = Map.of(
                "owner", make.staff(community, Role.OWNER),
                "editor", make.staff(community, Role.EDITOR),
                "moderator", make.staff(community, Role.MODERATOR),
                "member", make.subscriber(community, "May"));
        var keepers = new HashMap<String, MemberId>();
        staff.forEach((role, who) -> keepers.put(role, who.member()));
        transaction.executeWithoutResult(status -> life.begin(community.id(), content.life(), people, keepers));
        staff.values().forEach(this::finds_something_everywhere);
        assertThat(staff.get("moderator").browser().get("/moderation").page().select("main .card"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(staff.get("member")
                        .browser()
                        .get("/members/may_sample")
                        .page()
                        .text())
                .contains("I am a sample person");
        assertThat(make.visitor(community).get("/activities").page().select(".post .mood"))
                .isNotEmpty();
    }

    private void finds_something_everywhere(Someone keeper) {
        var browser = keeper.browser();
        assertThat(browser.get("/activities").page().select(".post")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(browser.get("/activities?feed=team").page().select(".post")).isNotEmpty();
        assertThat(browser.get("/").page().select(".awaits li")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(browser.get("/messages").page().select("main li")).isNotEmpty();
        assertThat(browser.get("/messages/requests").page().select("main li")).isNotEmpty();
        assertThat(sql.sql("select count(*) from notifications where member_id = :me and letter_at is not null")
                        .param("me", keeper.member().value())
                        .query(Long.class)
                        .single())
                .as("letters that would be sent to people who do not exist")
                .isZero();
        var told = browser.get("/notifications").page();
        assertThat(told.select("main li")).hasSizeGreaterThanOrEqualTo(4);
        for (var link : told.select("main li a").eachAttr("href"))
            assertThat(browser.get(link).status()).as(link).isIn(200, 302, 303);
    }
}
