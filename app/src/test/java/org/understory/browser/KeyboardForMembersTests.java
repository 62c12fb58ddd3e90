package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.questions.Forum;
import org.understory.updates.Wall;

/** Whatever members come for is done with Tab, Enter and Space alone, and they always see where they are. */
@PagesTest
class KeyboardForMembersTests {
    private final CommunityMaker make;
    private final Someone someone;
    private final List<String> wrong = new ArrayList<>();

    KeyboardForMembersTests(CommunityMaker make, Someone someone) {
        this.make = make;
        this.someone = someone;
    }

    @Test
    void members_do_everything_that_matters_with_the_keyboard() {
        var community = make.community();
        var fern = make.member(community, "fern");
        var otter = make.member(community, "otter");
        var morning = Wall.posted(otter.browser(), "Good morning");
        var question = Forum.asked(otter.browser(), "What helps at night?");
        try (var window = Chromium.window(community, 1440, ColorScheme.LIGHT);
                var page = window.newPage()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            someone.comesBack(page, community, fern);

            page.navigate("/activities");
            write(page, "#text", "I slept well");
            press(page, ".composer .send button");
            assertThat(page.locator(".post .words").first()).hasText("I slept well");

            var hug = "#update-" + morning + " button[value=hug]";
            page.navigate("/activities");
            to(page, hug);
            page.keyboard().press("Space");
            assertThat(page.locator(hug)).hasAttribute("aria-pressed", "true");
            assertThat(page.locator(hug)).isFocused();

            page.navigate("/ask");
            write(page, "#title", "Does the sea help?");
            write(page, "#details", "I am thinking of a week there.");
            press(page, "form.ask button.press");
            assertThat(page.locator("h1")).hasText("Does the sea help?");

            page.navigate("/questions/" + question);
            write(page, "#write textarea[name=text]", "A cool room");
            press(page, "#write button.press");
            assertThat(page.locator(".answers .words").first()).hasText("A cool room");

            page.navigate("/messages/new");
            write(page, "#to", "otter");
            write(page, "#write textarea[name=text]", "Good morning to you");
            press(page, "#write button.press");
            assertThat(page.locator("main")).containsText("Good morning to you");

            page.navigate("/members/otter");
            press(page, "form[action$=follow] button");
            assertThat(page.locator("form[action$=follow] button")).hasAttribute("aria-pressed", "true");
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void no_page_for_members_holds_the_focus_or_hides_it() {
        var community = make.community();
        var fern = make.member(community, "fern");
        var otter = make.member(community, "otter");
        Wall.posted(otter.browser(), "Good morning");
        var question = Forum.asked(otter.browser(), "What helps at night?");
        Forum.answered(fern.browser(), question, "A cool room");
        for (int width : new int[] {390, 1440}) {
            try (var window = Chromium.window(community, width, ColorScheme.LIGHT);
                    var page = window.newPage()) {
                page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
                someone.comesBack(page, community, fern);
                for (var path : List.of(
                        "/", "/activities", "/ask", "/questions/" + question, "/messages/new", "/members/otter")) {
                    page.navigate(path);
                    var unseen = new ArrayList<String>();
                    assertThat(KeyboardTests.walk(page, unseen)).hasSizeGreaterThan(10);
                    assertThat(unseen).as(path + " at " + width + " px").isEmpty();
                }
            }
        }
    }

    private void write(Page page, String selector, String words) {
        to(page, selector);
        page.keyboard().type(words);
    }

    private void press(Page page, String selector) {
        to(page, selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private void to(Page page, String selector) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            var focus = page.evaluate(KeyboardTests.IN_FOCUS);
            if (!(focus instanceof Map<?, ?> at)) break;
            if (!"".equals(at.get("wrong"))) wrong.add(page.url() + " " + at.get("name") + ": " + at.get("wrong"));
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) return;
        }
        throw new AssertionError("Not reached with Tab: " + selector);
    }
}
