package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.mail.Mailbox;
import org.understory.people.Passwords;
import org.understory.people.People;

/** The settings that keep an account safe, in a real browser: each page is examined on the way. */
@PagesTest
class SecuritySettingsTests {
    private static final String PASSWORD = "lantern orchard velvet 9";

    private final CommunityMaker make;
    private final People people;
    private final Passwords passwords;
    private final Mailbox mailbox;
    private final Clock clock;

    SecuritySettingsTests(CommunityMaker make, People people, Passwords passwords, Mailbox mailbox, Clock clock) {
        this.make = make;
        this.people = people;
        this.passwords = passwords;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Test
    void a_member_turns_the_second_step_on_and_looks_after_devices_and_address() {
        var community = make.community();
        var ana = make.subscriber(community, "Ana");
        passwords.set(ana.person(), PASSWORD);
        var email = people.email(ana.person()).orElseThrow().value();
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var examination = new Examination(page);
            examination.of("/sign-in");
            signIn(page, email);
            var recoveryCode = turnOn(page, examination);
            examination.of("/settings/sign-in/code");
            examination.of("/settings/sign-in");
            examination.of("/settings/devices");

            page.navigate("/settings/email");
            page.locator("main #email").fill("new-" + email);
            Someone.press(page, page.locator("main form.form"));
            examination.shown("settings-email-asked");
            page.navigate(Chromium.address(community) + mailbox.lastTo(email).link());
            examination.shown("email-change-old");

            page.navigate("/settings");
            page.waitForNavigation(
                    () -> page.locator("main form[action='/sign-out'] button").click());
            signIn(page, email);
            assertThat(page.locator("h1")).hasText("One more step");
            examination.shown("sign-in-code");
            page.locator("main #code").fill(recoveryCode);
            Someone.press(page, page.locator("main form.form"));
            assertThat(page.locator(".doors .me")).hasText("Ana");
            Assertions.assertThat(examination.findings()).isEmpty();
        }
    }

    private String turnOn(Page page, Examination examination) {
        page.navigate("/settings/sign-in");
        Someone.press(page, page.locator("form[action='/settings/sign-in/code/beginning']"));
        examination.shown("second-step-setup");
        var app = new AuthenticatorApp(page.locator(".secret").textContent());
        page.locator("main #code").fill(app.digits(clock.instant()));
        Someone.press(page, page.locator("main form.form"));
        assertThat(page.locator(".codes code")).hasCount(10);
        var file = page.waitForDownload(() -> page.locator("a[download]").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("recovery-codes.txt");
        examination.shown("recovery-codes");
        return page.locator(".codes code").first().textContent();
    }

    private static void signIn(Page page, String email) {
        page.navigate("/sign-in");
        page.locator("main #email").fill(email);
        page.locator("main #password").fill(PASSWORD);
        Someone.press(page, page.locator("main form.form"));
    }
}
