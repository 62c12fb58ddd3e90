package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.live.Listeners;
import org.understory.updates.Wall;

/** However many pages a browser has open, they share one connection. */
@PagesTest
class TenTabsTests {
    private final CommunityMaker make;
    private final Someone someone;
    private final Listeners listeners;

    TenTabsTests(CommunityMaker make, Someone someone, Listeners listeners) {
        this.make = make;
        this.someone = someone;
        this.listeners = listeners;
    }

    @Test
    void ten_tabs_share_one_connection_that_passes_on() {
        var community = make.community();
        var fern = make.member(community, "fern_and_moss");
        var otter = make.member(community, "river_otter");
        var mine = Wall.posted(fern.browser(), "Five hours of sleep");
        var stream = "activities:" + community.id().value();
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT)) {
            someone.comesBack(window.newPage(), community, fern);
            var tabs = Stream.generate(() -> opened(window)).limit(10).toList();
            window.pages().getFirst().close();
            otter.browser().post("/reactions", "on", "update:" + mine, "give", "hug");
            for (var tab : tabs) {
                assertThat(tab.locator("button[value=hug] b")).hasText("1");
                assertThat(tab.locator(".bell b")).hasText("1");
            }
            oneConnection(stream, otter);
        }
    }

    private static Page opened(BrowserContext window) {
        var page = window.newPage();
        page.waitForLoadState();
        page.navigate("/activities");
        return page;
    }

    /** A connection that was given up is noticed by the program when it next has something to tell. */
    private void oneConnection(String stream, CommunityMaker.Someone other) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Wall.posted(other.browser(), "Something new");
            Assertions.assertThat(listeners.to(stream)).isEqualTo(1);
        });
    }
}
