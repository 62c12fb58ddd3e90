package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.people.Passwords;
import org.understory.people.People;

/** Passkeys in a real browser, with the authenticator that Chromium simulates, under the strict content security policy. */
@PagesTest
class PasskeyTests {
    private static final String PASSWORD = "lantern orchard velvet 9";

    private final CommunityMaker make;
    private final People people;
    private final Passwords passwords;

    PasskeyTests(CommunityMaker make, People people, Passwords passwords) {
        this.make = make;
        this.people = people;
        this.passwords = passwords;
    }

    @Test
    void a_passkey_is_added_named_used_and_removed() {
        var community = make.community();
        var email = account(community);
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var complaints = complaints(page);
            simulateAuthenticator(window, page);
            signIn(page, email);
            add(page, "My phone");
            assertThat(page.locator(".notice")).containsText("Your passkey is added");
            assertThat(page.locator("main")).containsText("belongs to " + community.slug() + ".localhost");
            Pictures.take(page, "sign-in-settings", "390");

            signOut(page);
            page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
            page.navigate("/sign-in?return=/articles");
            button(page, "Log in with a passkey").click();
            page.waitForURL("**/articles");
            assertThat(page.locator(".doors .me")).hasText("Ana");

            page.navigate("/settings/sign-in");
            button(page, "Remove My phone").click();
            assertThat(page.locator(".notice")).containsText("removed");
            signOut(page);
            page.navigate("/sign-in");
            button(page, "Log in with a passkey").click();
            assertThat(page.locator("[data-passkey] .mistake")).containsText("opens nothing here");
            Assertions.assertThat(complaints).isEmpty();
        }
    }

    @Test
    void the_field_for_the_address_offers_the_passkey_by_itself() {
        var community = make.community();
        var email = account(community);
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            simulateAuthenticator(window, page);
            signIn(page, email);
            add(page, "My phone");
            signOut(page);
            page.navigate("/sign-in?return=/about");
            page.waitForURL("**/about");
            assertThat(page.locator(".doors .me")).hasText("Ana");
        }
    }

    @Test
    void a_passkey_of_one_community_opens_no_other() {
        var here = make.community();
        var email = account(here);
        var elsewhere = make.community();
        try (var window = Chromium.window(here, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            simulateAuthenticator(window, page);
            signIn(page, email);
            add(page, "My phone");
            page.navigate(Chromium.address(elsewhere) + "/sign-in");
            button(page, "Log in with a passkey").click();
            assertThat(page.locator("[data-passkey] .mistake")).containsText("Nothing happened");
        }
    }

    @Test
    void without_javascript_a_sentence_says_what_is_missing() {
        try (var window = Chromium.window(make.community(), 390, ColorScheme.LIGHT, false);
                var page = window.newPage()) {
            page.navigate("/sign-in");
            assertThat(page.getByText("Passkeys need JavaScript")).isVisible();
            assertThat(button(page, "Log in with a passkey")).not().isVisible();
        }
    }

    /** Gives a window an authenticator, which Chromium simulates by its own protocol. */
    static void simulateAuthenticator(BrowserContext window, Page page) {
        var session = window.newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (var can :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(can, true);
        }
        var asked = new JsonObject();
        asked.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", asked);
    }

    private String account(Community community) {
        var ana = make.subscriber(community, "Ana");
        passwords.set(ana.person(), PASSWORD);
        return people.email(ana.person()).orElseThrow().value();
    }

    private static List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static void signIn(Page page, String email) {
        page.navigate("/sign-in");
        page.getByLabel("Email address").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.waitForNavigation(() -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Log in").setExact(true))
                .click());
    }

    static void add(Page page, String name) {
        page.navigate("/settings/sign-in");
        page.getByLabel("Name of the new passkey").fill(name);
        button(page, "Add a passkey").click();
        page.waitForURL("**/settings/sign-in?done=passkey-on");
    }

    static void signOut(Page page) {
        page.navigate("/settings");
        page.waitForNavigation(
                () -> page.locator("main form[action='/sign-out'] button").click());
    }

    static com.microsoft.playwright.Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }
}
