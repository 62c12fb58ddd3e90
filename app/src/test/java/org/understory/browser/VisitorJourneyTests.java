package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;
import org.understory.mail.Mailbox;

/** From the article to the confirmed comment, in a real browser, with the letter from a real SMTP server. */
@PagesTest
class VisitorJourneyTests {
    private static final String ARTICLE = "/articles/leaky-gut-and-psoriasis";

    private final CommunityMaker make;
    private final Import imports;
    private final Mailbox mailbox;

    VisitorJourneyTests(CommunityMaker make, Import imports, Mailbox mailbox) {
        this.make = make;
        this.imports = imports;
        this.mailbox = mailbox;
    }

    @Test
    void a_visitor_reads_subscribes_confirms_and_is_heard() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            page.navigate(ARTICLE);
            readsTheFoldedAnswer(page);
            givesNameAndAddress(page, "ana.journey@home.test");
            writesAComment(page, "Reading this at two in the morning. Thank you.");
            assertThat(page.locator("#comments")).containsText("Reading this at two in the morning");
            isNotSeenYet(community, "Reading this at two in the morning");

            page.navigate(Chromium.address(community)
                    + mailbox.lastTo("ana.journey@home.test").link());
            assertThat(page.locator("main")).containsText("Reading this at two in the morning");
            press(page, page.locator("main form"));
            assertThat(page.locator("h1")).hasText("Thank you for subscribing");
            Pictures.take(page, "thank-you", "390");

            anotherReaderHearsOfIt(community, page);
        }
    }

    private static void readsTheFoldedAnswer(Page page) {
        var answer = page.locator("details.answer").first();
        assertThat(answer.locator(".a")).not().isVisible();
        answer.locator("summary").click();
        assertThat(answer.locator(".a")).isVisible();
    }

    private static void givesNameAndAddress(Page page, String email) {
        var gate = page.locator("#gate");
        gate.getByLabel("First name").fill("Ana");
        gate.getByLabel("E-mail").fill(email);
        gate.locator("input[name=consent]").check();
        press(page, gate.locator("form").first());
        assertThat(page.locator("h1")).hasText("Check your e-mail");
    }

    private static void writesAComment(Page page, String words) {
        page.navigate(ARTICLE);
        var form = page.locator("form:has(textarea[name=text])").first();
        form.locator("textarea[name=text]").fill(words);
        press(page, form);
    }

    private void isNotSeenYet(Community community, String words) {
        try (var window = Chromium.window(community, 1440, ColorScheme.DARK, false);
                var page = window.newPage()) {
            page.navigate(ARTICLE);
            assertThat(page.locator("#comments")).not().containsText(words);
        }
    }

    /** Another reader's page is open while Ana writes again: it says that there is a new comment. */
    private static void anotherReaderHearsOfIt(Community community, Page ana) {
        try (var window = Chromium.window(community, 1440, ColorScheme.LIGHT);
                var other = window.newPage()) {
            other.navigate(ARTICLE);
            assertThat(other.locator("#comments")).containsText("Reading this at two in the morning");
            assertThat(other.locator("#comments")).not().containsText("Ana");
            writesAComment(ana, "And the itch is a little better today.");
            assertThat(other.getByText("1 new comment")).isVisible();
        }
    }

    private static void press(Page page, Locator form) {
        page.waitForNavigation(() -> form.getByRole(AriaRole.BUTTON).first().click());
    }
}
