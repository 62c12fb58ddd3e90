package org.understory.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Statements;
import org.understory.communities.Community;
import org.understory.questions.Forum;
import org.understory.updates.Wall;

@PagesTest
class WhatWaitsTests {
    private final CommunityMaker make;
    private final Statements statements;
    private Community community;
    private Someone ana;
    private Someone ben;

    WhatWaitsTests(CommunityMaker make, Statements statements) {
        this.make = make;
        this.statements = statements;
    }

    @BeforeEach
    void twoMembers() {
        community = make.community();
        ana = make.member(community, "ana");
        ben = make.member(community, "ben");
    }

    private static List<String> waits(Someone who) {
        return who.browser().get("/").page().select(".awaits li").eachText();
    }

    private static void comment(Someone by, long update) {
        by.browser()
                .postFiles(
                        "/comments",
                        Map.of("kind", "update", "thing", String.valueOf(update), "text", "Well done"),
                        List.of());
    }

    private static void answer(Someone by, long question) {
        Forum.answered(by.browser(), question, "Oat baths");
    }

    @Test
    void a_member_sees_what_waits_for_them_and_where_it_leads() {
        var update = Wall.posted(ana.browser(), "A better day");
        var question = Forum.asked(ana.browser(), "What helps at night?");
        assertThat(ana.browser().get("/").text()).contains("Good to see you", "Nothing new since you were here");
        comment(ben, update);
        answer(ben, question);
        ben.browser()
                .postFiles(
                        "/messages/new",
                        Map.of(
                                "to",
                                "ana",
                                "text",
                                "Hello",
                                "once",
                                UUID.randomUUID().toString()),
                        List.of());
        assertThat(waits(ana))
                .containsExactly(
                        "Somebody would like to write to you",
                        "3 new notifications",
                        "Did the answer help you? What helps at night?");
        var page = ana.browser().get("/").page();
        for (var link : page.select(".awaits a").eachAttr("href")) {
            var shown = ana.browser().get(link);
            assertThat(shown.status() / 100 == 3 ? shown.follow().status() : shown.status())
                    .as(link)
                    .isEqualTo(200);
        }
        assertThat(waits(ben)).isEmpty();
    }

    @Test
    void nothing_waits_of_those_who_are_muted_or_apart() {
        var cleo = make.member(community, "cleo");
        var update = Wall.posted(ana.browser(), "A better day");
        var question = Forum.asked(ana.browser(), "What helps at night?");
        comment(ben, update);
        comment(cleo, update);
        answer(cleo, question);
        ana.browser().post("/members/ben/mute");
        make.block(cleo, ana);
        assertThat(waits(ana)).isEmpty();
    }

    @Test
    void what_the_team_wrote_stands_first_and_everyones_until_it_wrote() {
        Wall.posted(ben.browser(), "Ben was at the lake");
        var cleo = make.member(community, "cleo");
        Wall.posted(cleo.browser(), "Cleo rests");
        assertThat(ana.browser().get("/").page().select(".lately .words").eachText())
                .containsExactly("Cleo rests", "Ben was at the lake");
        make.follow(ana, ben);
        var page = ana.browser().get("/").page();
        assertThat(page.select(".lately .words").eachText()).containsExactly("Ben was at the lake");
        assertThat(page.select("form.composer textarea[data-draft]")).hasSize(1);
    }

    @Test
    void visitors_and_subscribers_see_what_is_open_to_everyone_and_a_way_in() {
        Forum.asked(ana.browser(), "Is this open?", "audience", "everyone");
        Forum.asked(ana.browser(), "Is this for members?");
        for (var browser : List.of(
                make.visitor(community), make.subscriber(community, "Eva").browser())) {
            var shown = browser.get("/");
            assertThat(shown.text()).contains("Is this open?").doesNotContain("Is this for members?");
            assertThat(shown.page().select("main a[href='/join']")).isNotEmpty();
            assertThat(shown.page().select(".true"))
                    .as("numbers too small to say")
                    .isEmpty();
        }
    }

    @Test
    void the_visitors_page_is_kept_until_somebody_asks() {
        var visitor = make.visitor(community);
        visitor.get("/");
        assertThat(visitor.get("/").header("ETag")).isNotEmpty();
        Forum.asked(ana.browser(), "Is this open?", "audience", "everyone");
        org.awaitility.Awaitility.await().until(() -> visitor.get("/").text().contains("Is this open?"));
        assertThat(ana.browser().get("/").header("Cache-Control")).contains("no-store");
    }

    @Test
    void it_needs_the_same_statements_however_much_waits() {
        make.follow(ana, ben);
        fill();
        ana.browser().get("/");
        var few = statements.during(() -> ana.browser().get("/"));
        for (int i = 0; i < 3; i++) fill();
        ana.browser().get("/");
        assertThat(statements.during(() -> ana.browser().get("/"))).hasSameSizeAs(few);
    }

    private void fill() {
        comment(ben, Wall.posted(ana.browser(), "A day"));
        answer(ben, Forum.asked(ana.browser(), "What helps at night? " + UUID.randomUUID()));
        Forum.asked(ben.browser(), "And by day? " + UUID.randomUUID());
        Wall.posted(ben.browser(), "Another day " + UUID.randomUUID());
    }
}
