package org.understory.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.moderation.Desk.decide;
import static org.understory.moderation.Desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.mail.Mailbox;

@PagesTest
class ReportingTests {
    private final CommunityMaker make;
    private final Desk desk;
    private final Mailbox mailbox;

    ReportingTests(CommunityMaker make, Desk desk, Mailbox mailbox) {
        this.make = make;
        this.desk = desk;
        this.mailbox = mailbox;
    }

    @TestFactory
    Stream<DynamicTest> whoever_may_see_a_thing_may_report_it_and_to_others_it_does_not_exist() {
        var at = desk.stage();
        var blocked = make.member(at.community(), "cleo");
        make.block(at.ana(), blocked);
        var elsewhere = make.member(make.community(), "dora").browser();
        var readers = Map.of(
                "visitor", make.visitor(at.community()),
                "subscriber", make.subscriber(at.community(), "Eva").browser(),
                "member", at.ben().browser(),
                "blocked", blocked.browser(),
                "elsewhere", elsewhere);
        var profile = "member:" + at.ana().member().value();
        var expected = Map.of(
                desk.comment(at),
                List.of("visitor", "subscriber", "member"),
                desk.update(at, "everyone"),
                List.of("visitor", "subscriber", "member", "blocked"),
                desk.update(at, "members"),
                List.of("member"),
                desk.update(at, "my_team"),
                List.<String>of(),
                desk.update(at, "only_me"),
                List.<String>of(),
                profile,
                List.of("member"));
        var tests = new ArrayList<DynamicTest>();
        expected.forEach((on, may) -> readers.forEach((who, browser) -> {
            if (on.startsWith("comment") && who.equals("blocked")) return;
            tests.add(DynamicTest.dynamicTest(who + " " + on, () -> {
                var status = browser.get("/reports/new?on=" + on).status();
                assertThat(status).isEqualTo(may.contains(who) ? 200 : 404);
                var sent = report(browser, on, "spam", "email", "someone@example.org");
                assertThat(sent.status()).isEqualTo(may.contains(who) ? 303 : 404);
            }));
        }));
        return tests.stream();
    }

    @Test
    void nonsense_is_not_found() {
        var browser = desk.stage().ben().browser();
        for (var on :
                List.of("", "comment", "comment:0", "comment:99999999999999999999", "x:1", "a".repeat(5000), "%00:1"))
            assertThat(report(browser, on, "spam").status()).as(on).isEqualTo(404);
        assertThat(browser.get("/reports/new").status()).isEqualTo(404);
    }

    @Test
    void a_visitor_reports_and_hears_that_it_came_in_and_that_it_was_decided() {
        var at = desk.stage();
        var on = desk.comment(at);
        var visitor = make.visitor(at.community());
        var form = visitor.get("/reports/new?on=" + on).page().selectFirst("main form");
        var email = "wren" + at.community().id().value() + "@example.org";
        var sent = visitor.submit(form, "ground", "harm", "words", "Please look", "email", email);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.follow().text()).contains("your report came in", "Is somebody in danger now?");
        assertThat(mailbox.lastTo(email).text()).contains("It came in").doesNotContain("Please look", "Words of");
        assertThat(at.mo().browser().get("/moderation").text()).contains("Somebody may be in danger");
        decide(at.mo().browser(), on, "hiding");
        assertThat(mailbox.lastTo(email).text())
                .contains("did something about it")
                .doesNotContain("clinic", "Words of", "Please look");
        assertThat(mailbox.lastTo(email).subject()).isEqualTo("About your report");
    }

    @Test
    void the_reports_of_one_person_are_one_and_of_two_are_two() {
        var at = desk.stage();
        var on = desk.comment(at);
        report(at.ben().browser(), on, "spam", "words", "First words");
        report(at.ben().browser(), on, "privacy", "words", "Second words");
        assertThat(at.mo().browser().get(Desk.path(on)).text())
                .contains("One person reported this", "Second words")
                .doesNotContain("First words");
        report(make.member(at.community(), "cleo").browser(), on, "spam");
        assertThat(at.mo().browser().get(Desk.path(on)).text()).contains("2 people reported this");
        assertThat(at.mo().browser().get("/moderation").page().select(".comment"))
                .hasSize(1);
    }

    @Test
    void a_visitor_who_types_somebodys_address_changes_nothing_of_theirs() {
        var at = desk.stage();
        var on = desk.comment(at);
        report(at.ben().browser(), on, "privacy", "words", "Words of Ben");
        report(make.visitor(at.community()), on, "spam", "words", "Other", "email", desk.address(at.ben()));
        assertThat(at.mo().browser().get(Desk.path(on)).text())
                .contains("Words of Ben", "One person")
                .doesNotContain("Other<");
    }

    @Test
    void every_mistake_is_named_and_every_word_kept() {
        var at = desk.stage();
        var on = desk.comment(at);
        var visitor = make.visitor(at.community());
        assertMistakes(report(visitor, on, "", "words", "Kept 🌿 שלום"), "ground", "email");
        assertMistakes(report(visitor, on, "nonsense", "email", "no address"), "ground", "email");
        assertMistakes(report(at.ben().browser(), on, "other"), "words");
        assertMistakes(report(at.ben().browser(), on, "spam", "words", "x".repeat(100_000)), "words");
        assertMistakes(report(at.ben().browser(), on, "illegal"), "words", "name", "faith");
        assertThat(report(visitor, on, "", "words", "Kept 🌿 שלום")
                        .page()
                        .select("textarea")
                        .text())
                .isEqualTo("Kept 🌿 שלום");
        var notice = report(
                at.ben().browser(),
                on,
                "illegal",
                "words",
                "Why",
                "name",
                "Ben Sample",
                "faith",
                "yes",
                "place",
                "Line 2");
        assertThat(notice.status()).isEqualTo(303);
        assertThat(at.mo().browser().get(Desk.path(on)).text()).contains("Ben Sample", "good faith", "Line 2");
    }

    private static void assertMistakes(Reader.Shown shown, String... fields) {
        assertThat(shown.status()).isEqualTo(422);
        for (var field : fields)
            assertThat(shown.page().select("#" + field + "-mistake")).as(field).hasSize(1);
        assertThat(shown.page().select(".mistake")).hasSize(fields.length);
    }

    @Test
    void the_author_is_not_told_who_reported() {
        var at = desk.stage();
        var on = desk.comment(at);
        report(at.ben().browser(), on, "spam", "words", "Words of Ben");
        decide(at.mo().browser(), on, "hiding");
        assertThat(mailbox.lastTo(desk.address(at.ana())).text()).doesNotContain("ben", "Words of Ben");
        assertThat(at.mo().browser().get(Desk.path(on)).text()).doesNotContain("ben<");
    }
}
