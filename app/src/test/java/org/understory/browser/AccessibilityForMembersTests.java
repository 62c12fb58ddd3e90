package org.understory.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.questions.Forum;
import org.understory.topics.Topics;
import org.understory.updates.Wall;

/** Axe finds nothing on the pages of members, with something on them and without. */
@PagesTest
class AccessibilityForMembersTests {
    private static final List<String> PLACES = List.of(
            "/",
            "/activities",
            "/activities?feed=team",
            "/updates/new",
            "/questions",
            "/questions/waiting",
            "/ask",
            "/ask?kind=poll",
            "/search",
            "/search?q=oats",
            "/search?q=nothingatall",
            "/members",
            "/members/ben",
            "/members/ana",
            "/team",
            "/team/followers",
            "/messages",
            "/messages/requests",
            "/messages/new",
            "/notifications",
            "/settings",
            "/settings/notifications",
            "/settings/push",
            "/settings/profile",
            "/settings/profile/preview",
            "/settings/blocked",
            "/join/welcome");

    private final CommunityMaker make;
    private final Topics topics;
    private final Someone someone;

    AccessibilityForMembersTests(CommunityMaker make, Topics topics, Someone someone) {
        this.make = make;
        this.topics = topics;
        this.someone = someone;
    }

    @Test
    void axe_finds_nothing_where_nobody_wrote_yet() {
        var community = make.community();
        var ana = make.member(community, "ana");
        make.member(community, "ben");
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var examination = new Examination(page);
            someone.comesBack(page, community, ana);
            for (var place : List.of("/", "/activities", "/questions", "/messages", "/team")) examination.of(place);
            assertThat(examination.findings()).isEmpty();
        }
    }

    @Test
    void axe_finds_nothing_where_people_talk() {
        var community = make.community();
        topics.save(community.id(), "diet", "Food and drink", "", 1);
        var ana = make.member(community, "ana");
        var ben = make.member(community, "ben");
        make.follow(ana, ben);
        var question = Forum.asked(ana.browser(), "Do oats help?", "topics", "diet", "audience", "everyone");
        Forum.answered(ben.browser(), question, "Oats help me");
        Wall.posted(ben.browser(), "Oats again, with https://oats.test/porridge", "mood", "good");
        var update = Wall.posted(ana.browser(), "A day without oats");
        comment(ben, update);
        var talk = write(ben, "ana");
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var examination = new Examination(page);
            someone.comesBack(page, community, ana);
            PLACES.forEach(examination::of);
            examination.of("/questions/" + question);
            examination.of(talk);
            examination.of(talk + "/settings");
            examination.of("/updates/" + update);
            examination.of("/reports/new?on=question:" + question);
            mistakes(page, examination);
            assertThat(examination.findings()).isEmpty();
        }
        visitor(community, question);
        ana.browser().post("/reports", "on", "question:" + question, "ground", "harassment");
        moderator(community, question);
    }

    private void moderator(Community community, long question) {
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var examination = new Examination(page);
            someone.comesBack(page, community, make.staff(community, Role.MODERATOR));
            for (var place : List.of("/moderation", "/moderation/questions/" + question)) examination.of(place);
            assertThat(examination.findings()).isEmpty();
        }
    }

    private static void mistakes(Page page, Examination examination) {
        examination.go("/ask");
        send(page, "form.ask");
        examination.shown("ask-mistakes");
        examination.go("/updates/new");
        send(page, "form.composer");
        examination.shown("composer-mistakes");
    }

    /** By its main button, which is not its first. */
    private static void send(Page page, String form) {
        page.waitForNavigation(() -> page.locator(form + " button.press").click());
    }

    private static void visitor(Community community, long question) {
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var examination = new Examination(page);
            for (var place :
                    List.of("/", "/activities", "/questions", "/questions/" + question, "/ask", "/search?q=oats"))
                examination.of(place);
            assertThat(examination.findings()).isEmpty();
        }
    }

    private static void comment(CommunityMaker.Someone by, long update) {
        by.browser()
                .postFiles(
                        "/comments",
                        Map.of("kind", "update", "thing", String.valueOf(update), "text", "Well done"),
                        List.of());
    }

    /** Begins a conversation and answers where it is. */
    private static String write(CommunityMaker.Someone from, String to) {
        return from.browser()
                .postFiles(
                        "/messages/new",
                        Map.of(
                                "to",
                                to,
                                "text",
                                "Hello, how are the oats?",
                                "once",
                                UUID.randomUUID().toString()),
                        List.of())
                .location()
                .replaceFirst("#.*", "");
    }
}
