package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.browser.Someone.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.understory.RunningSite;
import org.understory.subject.Announcement;

/** The owner's first hour in a real browser: every step of the setup, the empty community, and the way back by password. */
class SetupInTheBrowserTests {
    private static final String PASSWORD = "lantern orchard velvet 9";
    private static final List<String> STEPS = List.of(
            "/admin/colours",
            "/admin/about",
            "/admin/guidelines",
            "/admin/help-lines",
            "/admin/privacy",
            "/admin/terms",
            "/admin/mail");
    private static final List<String> STILL_EMPTY =
            List.of("/", "/articles", "/moderation/comments", "/admin", "/admin/communities", "/admin/audit");

    @Test
    void axe_finds_nothing_from_the_one_time_link_to_the_empty_community() {
        var port = RunningSite.freePort();
        try (var site = RunningSite.empty(port);
                var window = Chromium.window("http://localhost:" + port, 390, ColorScheme.LIGHT, true);
                var page = window.newPage()) {
            var examination = new Examination(page);
            examination.of("/setup");
            var link = setupLink(site);
            examination.of(link);
            press(page, page.locator("main form"));
            examination.shown("setup-mistakes");
            founds(page);
            STEPS.forEach(examination::of);
            STILL_EMPTY.forEach(examination::of);
            examination.of(link);
            page.navigate("/admin");
            press(page, page.locator(".doors form"));
            comesBackByPassword(page);
            assertThat(examination.findings()).isEmpty();
        }
    }

    private static String setupLink(ConfigurableApplicationContext site) {
        return site.getBeansOfType(Announcement.class).values().stream()
                .flatMap(announcement -> announcement.lines().stream())
                .filter(line -> line.contains("/setup/"))
                .findFirst()
                .orElseThrow();
    }

    private static void founds(Page page) {
        Map.of(
                        "firstName", "Ana",
                        "email", "ana@example.org",
                        "password", PASSWORD,
                        "name", "Psoriasis Together",
                        "slug", "psoriasis",
                        "line", "Connect with others who understand",
                        "condition", "psoriasis")
                .forEach((field, words) -> page.locator("#" + field).fill(words));
        press(page, page.locator("main form"));
        assertThat(page.locator("h1")).hasText("Your colour");
    }

    private static void comesBackByPassword(Page page) {
        page.navigate("/sign-in?return=/admin");
        page.locator("#email").fill("ana@example.org");
        page.locator("#password").fill(PASSWORD);
        press(page, page.locator("main form"));
        assertThat(page.locator("h1")).containsText("Looking after");
    }
}
