package org.understory.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.RunningSite;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;
import org.understory.mail.Mailbox;
import org.understory.newsletters.LettersOfTests;
import org.understory.questions.Forum;

/** A newsletter from the desk to the last reader's goodbye: in a real browser, through a real SMTP server. */
@PagesTest
class NewsletterInTheBrowserTests {
    private final CommunityMaker make;
    private final LettersOfTests letters;
    private final Mailbox mailbox;
    private final Import imports;
    private final Someone someone;
    private Community community;
    private CommunityMaker.Someone editor;
    private CommunityMaker.Someone ana;
    private CommunityMaker.Someone ben;

    NewsletterInTheBrowserTests(
            CommunityMaker make, LettersOfTests letters, Mailbox mailbox, Import imports, Someone someone) {
        this.make = make;
        this.letters = letters;
        this.mailbox = mailbox;
        this.imports = imports;
        this.someone = someone;
    }

    @BeforeEach
    void a_library_and_two_readers() {
        community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        editor = make.staff(community, Role.EDITOR);
        ana = make.subscriber(community, "Ana");
        ben = make.member(community, "ben");
        Forum.asked(ben.browser(), "Do oats help at night?", "audience", "everyone");
        letters.wanted(ana);
        letters.wanted(ben);
    }

    @Test
    void composed_looked_at_tried_sent_chosen_and_ended() throws Exception {
        try (var desk = Chromium.window(community, 1440, ColorScheme.LIGHT);
                var home = Chromium.window(community, 390, ColorScheme.DARK)) {
            var editing = desk.newPage();
            var reading = home.newPage();
            var seen = new Examination(editing);
            var read = new Examination(reading);
            someone.comesBack(editing, community, editor);

            seen.of("/desk/newsletters");
            press(editing, "form[action$='/newsletters'] button");
            composes(editing, "Leaky gut, explained");
            press(editing, "form[action$='/edit'] button");
            seen.shown("newsletter-preview");
            assertThat(editing.frameLocator("iframe.letter").locator("h1").innerText())
                    .isEqualTo("Leaky gut, explained");
            press(editing, "form[action$='/test'] button");
            assertThat(mailbox.lastTo(someone.address(editor)).subject()).isEqualTo("Test: Leaky gut, explained");
            press(editing, "form[action$='/sending'] button");
            assertThat(editing.locator("[role=alert]").innerText()).contains("tick the box");
            seen.shown("newsletter-unsure");
            editing.check("#sure");
            press(editing, "form[action$='/sending'] button");
            PlaywrightAssertions.assertThat(editing.locator("#progress")).containsText("Done.");
            seen.shown("newsletter-progress");

            var letter = mailbox.lastTo(someone.address(ana));
            var elsewhere = opens(reading, letter);
            read.shown("newsletter-letter");
            assertThat(elsewhere).as("the letter fetches nothing").isEmpty();

            var preferences = address(Jsoup.parse(letter.html())
                    .selectFirst("a:contains(Choose how often)")
                    .attr("href"));
            read.of(preferences);
            reading.check("#monthly");
            reading.check("#topic-diet");
            press(reading, "main form button");
            assertThat(reading.locator("[role=status]").innerText()).isNotBlank();
            assertThat(reading.isChecked("#monthly")).isTrue();
            assertThat(reading.isChecked("#topic-diet")).isTrue();
            assertThat(home.cookies()).as("nobody signed in for this").isEmpty();
            read.shown("newsletter-chosen");

            assertThat(oneClick(letter)).isEqualTo(200);
            read.of(preferences);
            assertThat(reading.locator("main").innerText()).contains("sends you no newsletter");

            var second = letters.draft(editor);
            editing.navigate(second);
            assertThat(editing.locator("main").innerText()).contains("One reader gets it");
            editing.check("#sure");
            press(editing, "form[action$='/sending'] button");
            PlaywrightAssertions.assertThat(editing.locator("#progress")).containsText("Done.");
            assertThat(mailbox.lettersTo(someone.address(ben))).hasSize(2);
            assertThat(mailbox.lettersTo(someone.address(ana))).hasSize(1);

            editing.navigate("/desk/newsletters");
            editing.check("#archive");
            press(editing, "form[action$='/settings'] button");
            seen.shown("newsletters-sent");
            read.of("/newsletters");
            reading.click("main a:has-text('Leaky gut, explained')");
            read.shown("newsletter-past");
            assertThat(seen.findings()).isEmpty();
            // The landmarks around a letter are those of the mail program.
            assertThat(read.findings())
                    .filteredOn(finding -> !finding.matches("newsletter-letter .*: (landmark-one-main|region) .*"))
                    .isEmpty();
        }
    }

    private static void composes(Page page, String subject) {
        page.fill("#subject", subject);
        page.fill(
                "#words",
                "## A word before\n\nWinter is **hard** on skin. [All articles](/articles).\n\n- Warmth\n- Rest");
        page.click("label:has-text('Leaky gut')");
        page.locator("#articles label").nth(2).click();
        page.click("label:has-text('Do oats help at night?')");
        page.check("#segment-everybody");
        var examination = new Examination(page);
        examination.shown("newsletter-edit");
        assertThat(examination.findings()).isEmpty();
    }

    /** Shows a letter as a mail program does; what it asks for from outside. */
    private static ArrayList<String> opens(Page page, Mailbox.Received letter) {
        var asked = new ArrayList<String>();
        page.navigate("about:blank");
        page.onRequest(request -> asked.add(request.url()));
        page.setContent(letter.html());
        return asked;
    }

    /** As a mail program ends a subscription by itself (RFC 8058): from the letter's header, with no cookie and no origin. */
    private static int oneClick(Mailbox.Received letter) throws IOException, InterruptedException {
        assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        var address = URI.create(letter.header("List-Unsubscribe").replaceAll("[<>]", ""));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RunningSite.PORT + address.getRawPath()))
                .header("Host", address.getRawAuthority())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        try (var program = HttpClient.newHttpClient()) {
            return program.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private String address(String link) {
        return Chromium.address(community) + URI.create(link).getRawPath();
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }
}
