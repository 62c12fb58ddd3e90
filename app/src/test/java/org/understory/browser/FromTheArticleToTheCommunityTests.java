package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.understory.browser.Someone.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;
import org.understory.mail.Mailbox;
import org.understory.notifications.Round;
import org.understory.push.Phone;

/**
 * The whole way of two people, in two real browsers, with letters from a real SMTP server: from an article at night to an
 * answer that helped, and back in by a passkey.
 */
@PagesTest
class FromTheArticleToTheCommunityTests {
    private static final String ARTICLE = "/articles/leaky-gut-and-psoriasis";

    private final CommunityMaker make;
    private final Import imports;
    private final Mailbox mailbox;
    private final Round round;

    FromTheArticleToTheCommunityTests(CommunityMaker make, Import imports, Mailbox mailbox, Round round) {
        this.make = make;
        this.imports = imports;
        this.mailbox = mailbox;
        this.round = round;
    }

    @Test
    void a_visitor_becomes_a_member_is_hugged_answered_and_written_to_and_comes_back() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        var phone = new Phone();
        try (var anasWindow = Chromium.window(community, 390, ColorScheme.LIGHT);
                var ana = anasWindow.newPage();
                var bensWindow = Chromium.window(community, 1440, ColorScheme.DARK);
                var ben = bensWindow.newPage()) {
            anasWindow.grantPermissions(List.of("notifications"));
            PushInTheBrowserTests.subscribesTo(ana, phone);
            var worker = PushInTheBrowserTests.worker(anasWindow, ana);
            PasskeyTests.simulateAuthenticator(anasWindow, ana);

            subscribes(community, ana, "ana@journey.test");
            subscriberJoins(ana);
            visitorJoins(community, ben, "ben@journey.test");
            assertThat(ana.getByText("1 new update")).isVisible();

            isHugged(ana, ben);
            isHelped(ana, ben);
            writesInPrivate(ana, ben);
            hearsOfItOnTheirPhone(community, ana, ben, phone, worker);
            comesBackByPasskey(ana);
        }
    }

    private void subscribes(Community community, Page page, String email) {
        page.navigate(ARTICLE);
        var answer = page.locator("details.answer").first();
        assertThat(answer.locator(".a")).not().isVisible();
        answer.locator("summary").click();
        assertThat(answer.locator(".a")).isVisible();
        var gate = page.locator("#gate");
        gate.getByLabel("First name").fill("Ana");
        gate.getByLabel("Email").fill(email);
        gate.locator("input[name=consent]").check();
        press(page, gate.locator("form").first());
        assertThat(page.locator("h1")).hasText("Check your email");

        page.navigate(ARTICLE);
        page.locator("#write #text").fill("Reading this at two in the morning.");
        press(page, page.locator("#write"));
        isNotSeenYet(community);
        page.navigate(Chromium.address(community) + mailbox.lastTo(email).link());
        assertThat(page.locator("main")).containsText("Reading this at two in the morning");
        press(page, page.locator("main form"));
        assertThat(page.locator("h1")).hasText("Thank you for subscribing");
        Pictures.take(page, "thank-you", "390");
    }

    private static void isNotSeenYet(Community community) {
        try (var window = Chromium.window(community, 1440, ColorScheme.DARK, false);
                var page = window.newPage()) {
            page.navigate(ARTICLE);
            assertThat(page.locator("#comments")).not().containsText("two in the morning");
        }
    }

    /** From the article again, where her comment stands now. */
    private static void subscriberJoins(Page page) {
        page.navigate(ARTICLE);
        assertThat(page.locator("#comments")).containsText("two in the morning");
        var taps = new Taps(page);
        taps.leadingOn(".doors a[href^='/join']");
        fillsIn(page, taps, "moss_and_fern");
        taps.leadingOn("form[action='/join'] button.press");
        postsAFirstUpdate(page, taps, "Five hours of sleep.");
        Assertions.assertThat(taps.count()).isLessThanOrEqualTo(8);
        page.navigate(ARTICLE);
        assertThat(page.locator("#comments")).containsText("moss_and_fern");
        page.navigate("/activities");
    }

    private void visitorJoins(Community community, Page page, String email) {
        page.navigate(ARTICLE);
        var taps = new Taps(page);
        taps.leadingOn(".doors a[href^='/join']");
        page.locator("main #email").fill(email);
        fillsIn(page, taps, "river_otter");
        taps.leadingOn("form[action='/join'] button.press");
        taps.onTheLetter(Chromium.address(community) + mailbox.lastTo(email).link());
        taps.leadingOn("main form button.press");
        postsAFirstUpdate(page, taps, "Hello from the river.");
        Assertions.assertThat(taps.count()).isLessThanOrEqualTo(8);
    }

    private static void fillsIn(Page page, Taps taps, String handle) {
        page.locator("#handle").fill(handle);
        taps.on("#relation input");
        taps.on("#agree");
        taps.on("#health");
    }

    private static void postsAFirstUpdate(Page page, Taps taps, String words) {
        assertThat(page.locator("h1")).containsText("Welcome");
        page.locator("main #text").fill(words);
        taps.leadingOn("form[action='/updates'] button.press");
        assertThat(page.locator(".post .words").first()).hasText(words);
    }

    private static void isHugged(Page ana, Page ben) throws IOException {
        ana.navigate("/activities");
        ana.locator("#text").fill("My elbow today");
        ana.locator(".add-pictures summary").click();
        ana.locator("#picture1").setInputFiles(new FilePayload("elbow.png", "image/png", picture()));
        ana.locator("#alt1").fill("A paler patch");
        ana.waitForNavigation(() -> ana.locator(".composer .send button.press").click());
        var post = ana.locator(".post").first();
        assertThat(post.locator("img[alt='A paler patch']")).hasJSProperty("complete", true);
        var id = "#" + post.getAttribute("id");
        ana.evaluate("window.neverLoadedAgain = true");

        ben.navigate("/activities");
        assertThat(ben.locator(id + " img[alt='A paler patch']")).isVisible();
        ben.locator(id + " button[value=hug]").click();
        assertThat(ana.locator(id + " button[value=hug] b")).hasText("1");
        assertThat(ana.locator(".bell b")).hasText("1");
        Assertions.assertThat(ana.evaluate("window.neverLoadedAgain")).isEqualTo(true);
        Pictures.take(ana, "hugged", "390");
    }

    private static void isHelped(Page ana, Page ben) {
        ana.navigate("/ask");
        ana.locator("#title").fill("Do oat baths help at night?");
        ana.locator("#details").fill("Mine itches most after two.");
        ana.waitForNavigation(() -> ana.locator("form.ask button.press").last().click());
        assertThat(ana.locator("h1")).hasText("Do oat baths help at night?");

        ben.navigate(ana.url());
        ben.locator("#write #text").fill("Lukewarm ones help me.");
        ben.waitForNavigation(() -> ben.locator("#write button.press").click());
        assertThat(ana.locator(".bell b")).hasText("2");
        ana.waitForNavigation(() -> ana.locator(".bell").click());
        ana.waitForNavigation(() -> ana.locator(".news a[href*='/questions/'], .news a[href*='/answers/']")
                .first()
                .click());
        ana.waitForNavigation(
                () -> ana.locator(".answers form[action$='/helped'] button").click());
        assertThat(ana.locator(".answers .seal")).containsText("This helped");
    }

    /** She follows and writes; he takes the request and answers; his words come to her open page. */
    private static void writesInPrivate(Page ana, Page ben) {
        ana.navigate("/members/river_otter");
        press(ana, ana.locator("form[action$='/follow']"));
        ana.waitForNavigation(() -> ana.locator("main a[href^='/messages/new']").click());
        ana.locator("#write #text").fill("Thank you. How warm is lukewarm?");
        ana.waitForNavigation(() -> ana.locator("#write button.press").click());

        ben.navigate("/messages/requests");
        ben.waitForNavigation(() -> ben.locator(".talks h2 a").click());
        press(ben, ben.locator("form[action$='/acceptance']"));
        ana.evaluate("window.neverLoadedAgain = true");
        answers(ben, "As warm as my hand.");
        assertThat(ana.locator(".messages")).containsText("As warm as my hand.");
        Assertions.assertThat(ana.evaluate("window.neverLoadedAgain")).isEqualTo(true);
    }

    private static void answers(Page page, String words) {
        page.locator("#write #text").fill(words);
        page.waitForNavigation(() -> page.locator("#write button.press").click());
    }

    private void hearsOfItOnTheirPhone(
            Community community, Page ana, Page ben, Phone phone, PushInTheBrowserTests.Worker worker) {
        ana.navigate("/notifications");
        ana.navigate("/settings/push");
        ana.locator("[data-push] button").click();
        ana.waitForURL("**/settings/push?done=on");
        answers(ben, "Ten minutes are enough.");
        round.make();
        var message = phone.awaits();
        Assertions.assertThat(message).doesNotContain("Ten minutes");
        PushInTheBrowserTests.deliver(worker, community, PushInTheBrowserTests.registration(worker), message);
        Assertions.assertThat(PushInTheBrowserTests.shown(ana)).asString().contains("waits for you");
    }

    private static void comesBackByPasskey(Page page) {
        PasskeyTests.add(page, "My phone");
        PasskeyTests.signOut(page);
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        page.navigate("/sign-in?return=/messages");
        PasskeyTests.button(page, "Log in with a passkey").click();
        page.waitForURL("**/messages");
        assertThat(page.locator(".doors .me")).hasText("moss_and_fern");
        assertThat(page.locator(".talks")).containsText("Ten minutes are enough.");
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
