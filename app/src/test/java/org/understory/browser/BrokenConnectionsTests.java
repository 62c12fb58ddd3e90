package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;

/** A network that stumbles is no absent network. */
@PagesTest
class BrokenConnectionsTests {
    private final CommunityMaker make;
    private final Someone someone;

    BrokenConnectionsTests(CommunityMaker make, Someone someone) {
        this.make = make;
        this.someone = someone;
    }

    @Test
    void a_page_whose_connection_broke_comes_all_the_same() {
        var community = make.community();
        try (var relay = new Relay();
                var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            someone.comesBack(page, community, make.member(community, "fern"));
            var site = "http://" + community.slug() + ".localhost:" + relay.port();
            page.navigate(site + "/settings");
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            page.navigate(site + "/settings");
            relay.breaks("/ask", 2);
            page.navigate(site + "/ask");
            assertThat(page.locator("form.ask")).isVisible();
            Assertions.assertThat(relay.stillToBreak()).isZero();
        }
    }
}
