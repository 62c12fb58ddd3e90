package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.live.Listeners;
import org.understory.updates.Wall;

/** However many pages a browser has open, they share one connection, which comes back when the program does. */
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
    void ten_tabs_share_one_connection_that_outlives_its_page_and_the_program() {
        var community = make.community();
        var fern = make.member(community, "fern_and_moss");
        var otter = make.member(community, "river_otter");
        var mine = "update:" + Wall.posted(fern.browser(), "Five hours of sleep");
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT)) {
            someone.comesBack(window.newPage(), community, fern);
            var tabs = Stream.generate(() -> opened(window)).limit(10).toList();
            window.pages().getFirst().close();
            hug(otter, mine);
            allShow(tabs, 1);
            for (var tab : tabs) assertThat(tab.locator(".bell b")).hasText("1");
            oneConnection(community, otter);

            tabs.getFirst().close();
            var left = tabs.subList(1, tabs.size());
            hug(make.member(community, "quiet_heron"), mine);
            allShow(left, 2);
            oneConnection(community, otter);

            listeners.goAway();
            hug(make.member(community, "old_birch"), mine);
            listeners.comeBack();
            allShow(left, 3);
            oneConnection(community, otter);
        }
    }

    private static void hug(CommunityMaker.Someone by, String thing) {
        by.browser().post("/reactions", "on", thing, "give", "hug");
    }

    /** A browser comes back within six seconds. */
    private static void allShow(List<Page> tabs, int hugs) {
        var patiently = new LocatorAssertions.HasTextOptions().setTimeout(12_000);
        for (var tab : tabs) assertThat(tab.locator("button[value=hug] b")).hasText("" + hugs, patiently);
    }

    private static Page opened(BrowserContext window) {
        var page = window.newPage();
        page.waitForLoadState();
        page.navigate("/activities");
        return page;
    }

    /** A connection that was given up is noticed by the program when it has something to tell, at the second time at last. */
    private void oneConnection(Community community, CommunityMaker.Someone other) {
        var stream = "activities:" + community.id().value();
        var newest = new AtomicLong(Wall.posted(other.browser(), "Something new"));
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            listeners.hear(stream, newest.incrementAndGet());
            Assertions.assertThat(listeners.to(stream)).isEqualTo(1);
        });
    }
}
