package org.understory.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.TestClock;
import org.understory.communities.Community;
import org.understory.communities.Role;

@PagesTest
class WritingToSomebodyTests {
    private final CommunityMaker make;
    private final TestClock clock;
    private final LettingGo lettingGo;
    private final JdbcClient sql;
    private Community community;
    private Someone ana;
    private Someone ben;

    WritingToSomebodyTests(CommunityMaker make, TestClock clock, LettingGo lettingGo, JdbcClient sql) {
        this.make = make;
        this.clock = clock;
        this.lettingGo = lettingGo;
        this.sql = sql;
    }

    @BeforeEach
    void twoMembers() {
        community = make.community();
        ana = make.member(community, "ana");
        ben = make.member(community, "ben");
    }

    /** A conversation in which both have come in. */
    private String talk() {
        make.follow(ben, ana);
        return Mail.begun(ana, "ben", "Hello Ben");
    }

    @Test
    void somebody_who_follows_the_writer_finds_the_message_and_answers() {
        var path = talk();
        var list = ben.browser().get("/messages").page();
        assertThat(list.select(".talks .unread h2").text()).contains("ana");
        assertThat(Mail.words(ben, path)).containsExactly("Hello Ben");
        assertThat(ben.browser().get("/messages").page().select(".unread")).isEmpty();
        assertThat(Mail.say(ben, path, "Hello **Ana**").status()).isEqualTo(303);
        assertThat(Mail.words(ana, path)).containsExactly("Hello Ben", "Hello Ana");
        assertThat(ana.browser().get("/messages/new?to=BEN").location()).startsWith(path);
        assertThat(Mail.begun(ben, "@Ana", "And here?")).isEqualTo(path);
    }

    @Test
    void a_stranger_waits_among_the_requests_until_let_in() {
        var path = Mail.begun(ana, "ben", "Hello stranger");
        assertThat(ben.browser().get("/messages").page().select(".talks li")).isEmpty();
        assertThat(ben.browser().get("/messages").page().select("a[href=/messages/requests]"))
                .hasSize(2);
        assertThat(ben.browser()
                        .get("/messages/requests")
                        .page()
                        .select(".talks li")
                        .text())
                .contains("Hello stranger");
        assertThat(Mail.say(ben, path, "Too early").status()).isEqualTo(404);
        ben.browser().post(path + "/acceptance");
        ben.browser().post(path + "/acceptance");
        assertThat(Mail.say(ben, path, "Now").status()).isEqualTo(303);
    }

    @Test
    void a_request_can_be_reported_before_it_is_answered() {
        var path = Mail.begun(ana, "ben", "Buy my cream");
        var request = ben.browser().get(path).page();
        var message = request.select(".message").attr("id").replace("message-", "");
        var asking = "/reports/new?on=message:" + message;
        assertThat(request.select("a[href='" + asking + "']")).hasSize(1);
        assertThat(ben.browser().get(asking).status()).isEqualTo(200);
        ben.browser().post("/reports", "on", "message:" + message, "ground", "spam", "words", "It sells");
        assertThat(make.staff(community, Role.MODERATOR)
                        .browser()
                        .get("/messages/reported/" + message)
                        .text())
                .contains("Buy my cream");
        ben.browser().post(path + "/refusal");
        assertThat(ben.browser().get(asking).status()).isEqualTo(404);
    }

    @Test
    void who_is_turned_down_sees_the_same_as_who_is_not_answered() {
        var path = Mail.begun(ana, "ben", "One");
        var before = ana.browser().get(path).page().select("main").text();
        ben.browser().post(path + "/refusal");
        assertThat(ana.browser().get(path).page().select("main").text()).isEqualTo(before);
        assertThat(ben.browser().get(path).status()).isEqualTo(404);
        assertThat(Mail.say(ana, path, "Two").status()).isEqualTo(303);
        assertThat(Mail.say(ana, path, "Three").status()).isEqualTo(303);
        var fourth = Mail.say(ana, path, "Four");
        assertThat(fourth.status()).isEqualTo(422);
        assertThat(fourth.page().select("textarea[name=text]").text()).isEqualTo("Four");
        assertThat(ben.browser().get("/messages/requests").page().select(".talks li"))
                .isEmpty();
    }

    @Test
    void a_blocked_person_learns_nothing() {
        var path = talk();
        Mail.say(ben, path, "Mine");
        make.block(ben, ana);
        assertThat(Mail.words(ana, path)).containsExactly("Hello Ben");
        assertThat(ana.browser().get(path).page().select("h1").text()).isEqualTo("Somebody who left");
        assertThat(Mail.say(ana, path, "Hello?").status()).isEqualTo(404);
        assertThat(ana.browser().get("/messages/new?to=ben").status()).isEqualTo(404);
        assertThat(ana.browser().get("/messages/new?to=nobody").status()).isEqualTo(404);
        var blocked =
                Mail.begin(ana, "ben", "Hello?").page().select("#to-mistake").text();
        var absent =
                Mail.begin(ana, "nobody", "Hello?").page().select("#to-mistake").text();
        assertThat(blocked).isEqualTo(absent.replace("nobody", "ben"));
    }

    @Test
    void a_form_sent_twice_is_one_message_and_the_same_words_again_are_two() {
        var path = talk();
        var form = Map.of("text", "Yes", "once", "one-form");
        assertThat(Mail.post(ana, path, form).location())
                .isEqualTo(Mail.post(ana, path, form).location());
        Mail.say(ana, path, "Yes");
        assertThat(Mail.words(ben, path)).containsExactly("Hello Ben", "Yes", "Yes");
    }

    @Test
    void mistakes_are_named_and_words_kept() {
        var path = talk();
        assertThat(Mail.say(ana, path, "  \u200b ")
                        .page()
                        .select("#text-mistake")
                        .text())
                .contains("some words or a picture");
        var long5001 = Mail.say(ana, path, "é".repeat(5001));
        assertThat(long5001.status()).isEqualTo(422);
        assertThat(long5001.page().select("textarea[name=text]").text()).hasSize(5001);
        assertThat(Mail.say(ana, path, "<script>alert(1)</script>").status()).isEqualTo(303);
        assertThat(ben.browser().get(path).page().select(".message script")).isEmpty();
        assertThat(Mail.begin(ana, "", "Hello").page().select("#to-mistake").text())
                .contains("Whom");
        assertThat(Mail.begin(ana, "ana", "Hello").page().select("#to-mistake").text())
                .contains("yourself");
        assertThat(ana.browser().get(path + "?before=%27x").status()).isEqualTo(200);
    }

    @Test
    void older_messages_are_a_page_away_and_none_is_missed_or_repeated() {
        var path = talk();
        for (int i = 1; i <= 45; i++) Mail.say(ana, path, "Message " + i);
        var newest = ben.browser().get(path).page();
        assertThat(newest.select(".message .words").last().text()).isEqualTo("Message 45");
        var earlier = newest.select("a[rel=prev]").attr("href");
        var before = Mail.words(ben, earlier);
        assertThat(before).hasSize(6).startsWith("Hello Ben").endsWith("Message 5");
        assertThat(newest.select(".message .words").first().text()).isEqualTo("Message 6");
    }

    @Test
    void people_asked_into_a_group_see_it_once_they_come_in() {
        var cleo = make.member(community, "cleo");
        var path = Mail.begun(ana, "ben, cleo", "Hello you two");
        ben.browser().post(path + "/acceptance");
        assertThat(ben.browser().get(path).page().select("h1").text()).contains("ana", "cleo");
        ana.browser().post(path + "/name", "name", "The three");
        assertThat(ben.browser().get(path).page().select("h1").text()).isEqualTo("The three");
        var dan = make.member(community, "dan");
        ben.browser().post(path + "/people", "to", "dan");
        dan.browser().post(path + "/acceptance");
        Mail.say(ana, path, "Welcome Dan");
        assertThat(Mail.words(dan, path)).containsExactly("Welcome Dan");
        ben.browser().post(path + "/departure");
        assertThat(ben.browser().get(path).status()).isEqualTo(404);
        assertThat(ana.browser().get(path).page().select(".happened").text()).contains("ben left");
        assertThat(cleo.browser().get(path).status()).isEqualTo(200);
    }

    @Test
    void moderators_see_a_message_only_once_it_is_reported_and_that_is_recorded() {
        var moderator = make.staff(community, Role.MODERATOR);
        var path = talk();
        Mail.say(ana, path, "Bad words");
        var message =
                ben.browser().get(path).page().select(".message").last().id().replaceFirst("message-", "");
        assertThat(moderator.browser().get(path).status()).isEqualTo(404);
        assertThat(moderator.browser().get("/messages/reported/" + message).status())
                .isEqualTo(404);
        assertThat(moderator.browser().get("/moderation/messages/" + message).status())
                .isEqualTo(404);
        var asking = "/reports/new?on=message:" + message;
        assertThat(ana.browser().get(asking).status()).isEqualTo(404);
        assertThat(ben.browser().get(path).page().select("a[href='" + asking + "']"))
                .hasSize(1);
        assertThat(ben.browser().get(asking).text())
                .contains("Everyone in the conversation is told", "only two of you");
        ben.browser().post("/reports", "on", "message:" + message, "ground", "harassment", "words", "It hurts");
        assertThat(moderator
                        .browser()
                        .get("/moderation")
                        .page()
                        .select("a.press")
                        .eachAttr("href"))
                .containsExactly("/moderation/messages/" + message);
        assertThat(moderator.browser().get("/messages/reported/" + message).text())
                .contains("Bad words");
        assertThat(moderator.browser().get("/moderation/messages/" + message).text())
                .contains("It hurts")
                .doesNotContain("Bad words");
        assertThat(sql.sql("select count(*) from audit where act = 'message-read' and thing = :id")
                        .param("id", Long.valueOf(message))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(ana.browser().get(path).page().select(".happened").text()).contains("was reported");
        moderator.browser().post("/moderation/messages/" + message + "/hiding", "reason", "Unkind");
        assertThat(Mail.words(ben, path)).containsExactly("Hello Ben");
        assertThat(ana.browser().get(path).text()).contains("Unkind");
    }

    @Test
    void messages_go_once_everybody_has_let_them_go() {
        var path = talk();
        ana.browser().post(path + "/settings", "keeps", "season");
        clock.after(Duration.ofDays(400), lettingGo::round);
        assertThat(Mail.words(ben, path)).hasSize(1);
        ben.browser().post(path + "/settings", "keeps", "year");
        clock.after(Duration.ofDays(300), lettingGo::round);
        assertThat(Mail.words(ben, path)).hasSize(1);
        clock.after(Duration.ofDays(400), lettingGo::round);
        assertThat(Mail.words(ben, path)).isEmpty();
    }
}
