package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.TestClock;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.mail.Mailbox;
import org.understory.people.Email;
import org.understory.people.People;

@PagesTest
class FromDraftToReaderTests {
    private final CommunityMaker make;
    private final Roles roles;
    private final TestClock clock;
    private final Reminders reminders;
    private final Mailbox mailbox;
    private final People people;

    private Community community;
    private EditorialTeam team;

    FromDraftToReaderTests(
            CommunityMaker make, Roles roles, TestClock clock, Reminders reminders, Mailbox mailbox, People people) {
        this.make = make;
        this.roles = roles;
        this.clock = clock;
        this.reminders = reminders;
        this.mailbox = mailbox;
        this.people = people;
    }

    @BeforeEach
    void a_team() {
        community = make.community();
        team = EditorialTeam.of(make, community);
    }

    @Test
    void readers_see_what_a_reviewer_signed_and_what_was_put_right_since() {
        var article = team.begins("Do oats help?");
        var first = team.keeps(article, "Oats may help.\n\nAsk your docter.", "why", "A first text");
        assertThat(team.publishes(article, first).status())
                .as("nobody signed it")
                .isEqualTo(422);
        assertThat(visitor("/articles/do-oats-help").select("h1").text()).doesNotContain("oats");
        team.asks(article, first);
        assertThat(mailbox.lastTo(email(team.reviewer())).text()).contains("waits for your review");
        assertThat(team.reviewer().browser().get("/desk").text()).contains("Do oats help?");
        team.reviewer().browser().post("/desk/reviews/" + first + "/remarks", "passage", "2", "text", "A typing error");
        assertThat(team.writer()
                        .browser()
                        .get("/desk/reviews/" + first)
                        .page()
                        .select("#passage-2 .notice")
                        .text())
                .isEqualTo("A typing error");
        assertThat(team.signs(first).status()).isEqualTo(303);
        assertThat(team.publishes(article, first).status()).isEqualTo(303);
        var page = visitor("/articles/do-oats-help");
        assertThat(page.select(".seal").text()).isEqualTo("This exact text was reviewed");
        assertThat(page.select("script[type=application/ld+json]").html()).contains("reviewedBy", "Dr Noor Sample");

        var second = team.keeps(article, "Oats may help.\n\nAsk your doctor.");
        assertThat(visitor("/articles/do-oats-help").text())
                .as("a later version waits")
                .contains("docter");
        assertThat(visitor("/articles/do-oats-help/history").select(".versions > li"))
                .hasSize(1);
        assertThat(team.publishes(article, second).status()).isEqualTo(422);
        assertThat(team.publishes(article, second, "way", "correction", "reason", " ")
                        .status())
                .isEqualTo(422);
        assertThat(team.publishes(article, second, "way", "correction", "reason", "A typing error.")
                        .status())
                .isEqualTo(303);
        page = visitor("/articles/do-oats-help");
        assertThat(page.select(".seal").text()).startsWith("Changed since the review of");
        assertThat(page.select(".notice.correction").text()).contains("Corrected on", "A typing error.");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("CorrectionComment")
                .doesNotContain("reviewedBy", "lastReviewed");
        assertThat(visitor("/articles").select(".article-card .facts").text()).contains("Changed since the review of");
        assertThat(make.visitor(community).get("/feeds/articles.atom").text()).contains("Changed since the review of");

        var review = team.reviewer().browser().get("/desk/reviews/" + second).page();
        assertThat(review.select(".difference del").text()).contains("docter");
        assertThat(review.select(".difference ins").text()).contains("doctor");
        assertThat(team.reviewer()
                        .browser()
                        .submit(review.selectFirst("form[action$=/confirmation]"))
                        .status())
                .isEqualTo(303);
        page = visitor("/articles/do-oats-help");
        assertThat(page.select(".seal").text()).isEqualTo("This exact text was reviewed");
        assertThat(page.select(".notice.correction")).hasSize(1);
        var history = visitor("/articles/do-oats-help/history");
        assertThat(history.select(".versions > li")).hasSize(2);
        assertThat(history.text())
                .contains("A typing error.", "Why: A first text", "Ellis Sample", "Published after its review");
        assertThat(visitor("/articles/do-oats-help/history/2")
                        .select("details ins")
                        .text())
                .contains("doctor");
        clock.after(
                Duration.ofDays(31),
                () -> assertThat(visitor("/articles/do-oats-help").select(".notice.correction"))
                        .isEmpty());
    }

    @Test
    void whoever_loses_the_role_midway_has_not_signed() {
        var article = team.begins("Do oats help?");
        var revision = team.keeps(article, "Oats may help.");
        team.asks(article, revision);
        var form = team.reviewer().browser().get("/desk/reviews/" + revision).page();
        roles.grant(community.id(), team.reviewer().person(), Role.WRITER, null);
        roles.withdraw(community.id(), team.reviewer().person(), Role.REVIEWER, null);
        var refused = team.reviewer().browser().submit(form.selectFirst("form[action$=/decision]"), "decision", "sign");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("You do not have the role of a reviewer");
        assertThat(team.publishes(article, revision).status()).isEqualTo(422);
    }

    @Test
    void a_decision_needs_scope_interests_and_the_words_that_were_read() {
        var article = team.begins("Do oats help?");
        var revision = team.keeps(article, "Oats may help.");
        team.asks(article, revision);
        assertThat(team.signs(revision, "interests", "")
                        .page()
                        .select("#interests-mistake")
                        .text())
                .contains("declare");
        assertThat(team.signs(revision, "scope", "").status()).isEqualTo(422);
        assertThat(team.signs(revision, "hash", "0".repeat(64)).text()).contains("not the words that you read");
        assertThat(team.signs(revision, "decision", "changes").page().select("#note-mistake"))
                .hasSize(1);
        assertThat(team.signs(revision, "decision", "changes", "note", "Name a source.")
                        .status())
                .isEqualTo(303);
        assertThat(mailbox.lastTo(email(team.writer())).text()).contains("asks for changes");
        assertThat(team.writer().browser().get(article).text()).contains("Name a source.");
        assertThat(team.signs(revision).status()).isEqualTo(303);
    }

    @Test
    void a_retracted_article_stays_with_its_reason_and_is_on_no_list() {
        var article = team.published("Do oats help?");
        assertThat(team.editor()
                        .browser()
                        .post(article + "/retraction", "reason", " ")
                        .status())
                .isEqualTo(422);
        team.editor().browser().post(article + "/retraction", "reason", "The study was withdrawn.");
        var page = visitor("/articles/do-oats-help");
        assertThat(page.select(".notice.error").text()).contains("Retracted on", "The study was withdrawn.");
        assertThat(page.select(".seal").text()).startsWith("Retracted");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("Retracted")
                .doesNotContain("reviewedBy");
        assertThat(visitor("/articles").text()).doesNotContain("Do oats help?");
        assertThat(make.visitor(community).get("/sitemap.xml").text()).doesNotContain("do-oats-help");
    }

    @Test
    void reviewer_and_editors_are_reminded_once_at_30_and_once_at_7_days() {
        team.published("Do oats help?");
        reminders.round(community);
        assertThat(mailbox.lastTo(email(team.reviewer())).text()).contains("waits for your review");
        clock.after(Duration.ofDays(340), () -> {
            reminders.round(community);
            reminders.round(community);
            assertThat(reminded(team.reviewer())).hasSize(1);
            assertThat(mailbox.lastTo(email(team.reviewer())).text()).contains("within 30 days");
        });
        clock.after(Duration.ofDays(360), () -> {
            reminders.round(community);
            reminders.round(community);
            assertThat(reminded(team.reviewer())).hasSize(2);
            assertThat(reminded(team.editor())).hasSize(2);
            assertThat(mailbox.lastTo(email(team.editor())).text()).contains("within 7 days");
        });
        clock.after(
                Duration.ofDays(370),
                () -> assertThat(visitor("/articles/do-oats-help")
                                .select(".seal")
                                .text())
                        .isEqualTo("The review is out of date"));
    }

    @Test
    void nobody_verifies_themselves_and_one_account_has_one_page() {
        assertThat(team.verifies("Me Myself", "reviewer", team.editor())
                        .page()
                        .select("main")
                        .text())
                .contains("You cannot verify yourself");
        assertThat(team.verifies("Another Name", "reviewer", team.reviewer()).status())
                .isEqualTo(422);
    }

    @Test
    void the_desk_is_closed_to_others_and_to_other_communities() {
        var article = team.begins("Do oats help?");
        var revision = team.keeps(article, "Oats may help.");
        team.asks(article, revision);
        var elsewhere = EditorialTeam.of(make, make.community());
        for (var path : new String[] {article, "/desk/reviews/" + revision}) {
            assertThat(elsewhere.editor().browser().get(path).status()).isEqualTo(404);
            assertThat(make.subscriber(community, "Ana").browser().get(path).status())
                    .isEqualTo(404);
        }
        assertThat(team.reviewer().browser().get(article).status()).isEqualTo(404);
        assertThat(team.writer()
                        .browser()
                        .post(article + "/publication", "revision", "" + revision)
                        .status())
                .isEqualTo(404);
    }

    /** Past what is kept, which is dropped a moment after the change. */
    private Document visitor(String path) {
        return make.visitor(community).get(path + "?x").page();
    }

    private List<Mailbox.Received> reminded(CommunityMaker.Someone who) {
        return mailbox.lettersTo(email(who)).stream()
                .filter(letter -> letter.subject().contains("due within"))
                .toList();
    }

    private String email(CommunityMaker.Someone who) {
        return people.email(who.person()).map(Email::value).orElseThrow();
    }
}
