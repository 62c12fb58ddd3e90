package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.updates.Wall;

@PagesTest
class NotificationsInTheBrowserTests {
    private final CommunityMaker make;
    private final Someone someone;

    NotificationsInTheBrowserTests(CommunityMaker make, Someone someone) {
        this.make = make;
        this.someone = someone;
    }

    @Test
    void the_count_follows_what_happens_and_the_pages_are_open_to_all_eyes() {
        var community = make.community();
        var fern = make.member(community, "fern_and_moss");
        var otter = make.member(community, "river_otter");
        var update = Wall.posted(fern.browser(), "Five hours of sleep");
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            someone.comesBack(page, community, fern);
            page.waitForResponse("**/live?*", () -> page.navigate("/settings"));
            assertThat(page.locator(".bell b")).isEmpty();
            otter.browser().post("/reactions", "on", "update:" + update, "give", "hug");
            assertThat(page.locator(".bell b")).hasText("1");
            otter.browser().post("/members/fern_and_moss/follow");
            assertThat(page.locator(".bell b")).hasText("2");
            page.waitForNavigation(() -> page.locator(".bell").click());
            assertThat(page.locator(".news .unread")).hasCount(2);
            Pictures.take(page, "notifications-unseen", "390");
            var examination = new Examination(page);
            examination.of("/notifications");
            Pictures.take(page, "notifications", "1440");
            examination.of("/settings/notifications");
            Pictures.take(page, "notification-settings", "1440");
            page.setViewportSize(390, 900);
            Pictures.take(page, "notification-settings", "390");
            Assertions.assertThat(examination.findings()).isEmpty();
        }
    }
}
