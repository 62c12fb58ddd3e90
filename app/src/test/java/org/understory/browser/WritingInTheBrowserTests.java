package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.desk.EditorialTeam;
import org.understory.updates.Pixels;

/** Writing with the tools, and the text as readers will see it beside it. */
@PagesTest
class WritingInTheBrowserTests {
    private final CommunityMaker make;
    private final Someone someone;

    WritingInTheBrowserTests(CommunityMaker make, Someone someone) {
        this.make = make;
        this.someone = someone;
    }

    @Test
    void a_text_is_seen_as_it_is_written() {
        var community = make.community();
        var team = EditorialTeam.of(make, community);
        var article = team.begins("Do oats help?");
        try (var window = Chromium.window(community, 1440, ColorScheme.LIGHT)) {
            var page = window.newPage();
            var found = new Examination(page);
            someone.comesBack(page, community, team.writer());
            page.navigate(article);
            var shown = page.frameLocator(".beside iframe");
            assertThat(shown.locator("h1")).hasText("Do oats help?");

            page.fill("#title", "Do oats calm?");
            assertThat(shown.locator("h1")).hasText("Do oats calm?");
            page.click("#body");
            page.keyboard().press("Alt+Shift+Digit5");
            page.keyboard().type("Small trials show less itch.");
            assertThat(shown.locator(".know")).containsText("Small trials show less itch.");
            assertThat(shown.locator(".seal")).hasCount(0);

            page.focus("[role=toolbar] button >> nth=0");
            page.keyboard().press("End");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("[role=toolbar] button >> nth=1")).isFocused();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            page.evaluate("document.getElementById('body').setSelectionRange(0, 0)");
            page.keyboard().press("Enter");
            page.keyboard().type("Which oats?");
            assertThat(page.inputValue("#body"))
                    .startsWith("::: answer \"Which oats?\"\nThe answer.\n:::\n\n::: known");
            shown.locator(".answer summary").click();
            page.focus("#body");
            page.keyboard().press("Control+End");
            page.keyboard().type("\nAsk your nurse.");
            assertThat(shown.locator("article")).containsText("Ask your nurse.");
            assertThat(shown.locator(".answer")).hasAttribute("open", "");
            for (int i = 0; i < 80 && page.inputValue("#body").contains("answer"); i++)
                page.keyboard().press("Control+z");
            assertThat(page.inputValue("#body"))
                    .as("what the tools put in can be taken back")
                    .contains("known")
                    .doesNotContain("answer");

            page.check("[name=look][value=wide]");
            assertThat(page.evaluate("document.querySelector('.beside iframe').contentWindow.innerWidth"))
                    .isEqualTo(1140);
            found.shown("writing beside the preview");
            aPicture(page);
            assertThat(shown.locator("figure.picture img")).hasAttribute("alt", "A bowl of oats");
            assertThat((boolean) page.evaluate("document.querySelector('.beside iframe').contentDocument"
                            + ".querySelector('figure.picture img').decode().then(() => true)"))
                    .isTrue();

            page.setViewportSize(390, 844);
            assertThat(page.locator(".beside")).isHidden();
            page.click("[data-shows=beside]");
            assertThat(page.locator(".beside")).isVisible();
            assertThat(page.locator("#body")).isHidden();
            found.shown("the preview on a phone");
            page.setViewportSize(390, 844);
            page.click("[data-shows=beside]");
            assertThat(page.locator("#body")).isVisible();
            assertThat(found.findings()).isEmpty();
        }
    }

    private static void aPicture(Page page) {
        page.evaluate("document.getElementById('body').setSelectionRange(0, 0)");
        page.focus("#body");
        page.click("[data-opens=pictures]");
        assertThat(page.locator("#picture")).isFocused();
        page.setInputFiles(
                "#picture",
                new FilePayload(
                        "bowl.png", "image/png", Pixels.file(0, 400, 300).bytes()));
        page.fill("#alt", "A bowl of oats");
        page.waitForNavigation(() -> page.click("button[formaction$='/pictures']"));
        assertThat(page.inputValue("#body")).contains("::: figure\n![A bowl of oats](/pictures/");
    }
}
