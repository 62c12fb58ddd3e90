package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.topics.Topics;
import org.understory.updates.Wall;

@PagesTest
class ActivitiesInTheBrowserTests {
    private final CommunityMaker make;
    private final Topics topics;
    private final Someone someone;

    ActivitiesInTheBrowserTests(CommunityMaker make, Topics topics, Someone someone) {
        this.make = make;
        this.topics = topics;
        this.someone = someone;
    }

    @Test
    void an_update_is_drafted_calls_somebody_is_posted_and_hugged_before_ones_eyes() {
        var community = make.community();
        topics.save(community.id(), "itch", "Itch and sleep", "", 1);
        var fern = make.member(community, "fern_and_moss");
        var otter = make.member(community, "river_otter");
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT)) {
            var first = window.newPage();
            someone.comesBack(first, community, fern);
            first.navigate("/activities");
            first.locator("#text").pressSequentially("Five hours of sleep");
            first.close();

            var page = window.newPage();
            page.navigate("/activities");
            assertThat(page.locator("#text")).hasValue("Five hours of sleep");
            page.locator("#text").press("End");
            page.locator("#text").pressSequentially(" @riv");
            assertThat(page.locator(".names [role=option]")).hasText("river_otter");
            page.locator("#text").press("ArrowDown");
            page.locator("#text").press("Enter");
            assertThat(page.locator("#text")).hasValue("Five hours of sleep @river_otter ");
            page.getByText("Good day · so-so · hard day").click();
            page.locator("input[name=mood][value=good]").check();
            Pictures.take(page, "writing-an-update", "390");
            page.waitForResponse(
                    answer -> answer.url().contains("/live?"),
                    () -> page.waitForNavigation(
                            () -> page.locator(".composer .send button").click()));
            assertThat(page.locator(".post .words")).hasText("Five hours of sleep @river_otter");
            assertThat(page.locator(".post .mood")).hasText("Good day");
            assertThat(page.locator("#text")).hasValue("");

            var update = page.locator(".post").getAttribute("id").replace("update-", "");
            otter.browser().post("/reactions", "on", "update:" + update, "give", "hug");
            assertThat(page.locator("button[value=hug] b")).hasText("1");
            page.locator("button[value=hug]").click();
            assertThat(page.locator("button[value=hug] b")).hasText("2");
            assertThat(page.locator("button[value=hug]")).hasAttribute("aria-pressed", "true");
            assertThat(page.locator("button[value=hug]")).isFocused();

            Wall.posted(otter.browser(), "Well slept, you");
            Wall.posted(otter.browser(), "Not for you", "audience", "my_team");
            var news = page.getByText("1 new update");
            assertThat(news).isVisible();
            news.click();
            assertThat(page.locator(".post .words").first()).hasText("Well slept, you");

            page.locator("#text").fill("Not sent");
            page.waitForNavigation(
                    () -> page.locator("form[action='/sign-out'] button").click());
            Assertions.assertThat(page.evaluate("Object.keys(localStorage).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void the_activities_are_open_to_all_eyes() {
        var community = make.community();
        topics.save(community.id(), "itch", "Itch and sleep", "", 1);
        var fern = make.member(community, "fern_and_moss");
        var update =
                Wall.posted(fern.browser(), "See https://www.example.org/a?b=c", "mood", "hard", "question", "yes");
        fern.browser().post("/reactions", "on", "update:" + update, "give", "hug");
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (var window = Chromium.window(community, 390, scheme);
                    var page = window.newPage()) {
                someone.comesBack(page, community, fern);
                for (var path : new String[] {
                    "/activities",
                    "/activities?feed=team",
                    "/updates/" + update,
                    "/updates/" + update + "/edit",
                    "/updates/" + update + "/deletion",
                    "/reactions?on=update:" + update
                }) {
                    page.navigate(path);
                    page.locator("details").all().forEach(fold -> fold.evaluate("fold => fold.open = true"));
                    Assertions.assertThat(new AxeBuilder(page)
                                    .analyze().getViolations().stream()
                                            .map(one -> one.getId() + " " + one.getNodes())
                                            .toList())
                            .as(path + " " + scheme)
                            .isEmpty();
                    Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as(path)
                            .isLessThanOrEqualTo(390);
                }
            }
        }
    }
}
