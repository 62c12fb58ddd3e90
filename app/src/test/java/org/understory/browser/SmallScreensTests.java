package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.desk.EditorialTeam;
import org.understory.updates.Pixels;

/** 320 pixels, as a small phone has them and as 1280 are at 400 %: nothing is cut off, and a word is explained by keys alone. */
@PagesTest
class SmallScreensTests {
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('main *')]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1
                    && !one.closest('pre, table, .scrolls, [hidden], svg, iframe')
                    && getComputedStyle(one).visibility !== 'hidden' && one.getClientRects().length > 0)
                .slice(0, 5).map(one => one.tagName + '.' + one.className + '#' + one.id)
            """;
    private static final String UNNAMED = """
            () => [...document.querySelectorAll('main :is(input, select, textarea, button, summary)')]
                .filter(one => one.getClientRects().length > 0 && one.type !== 'hidden')
                .filter(one => !(one.labels?.length || one.getAttribute('aria-label') || one.textContent.trim()))
                .map(one => one.outerHTML.slice(0, 80))
            """;

    /** Words of the header and of the places at the bottom that stand upon each other. */
    private static final String CROWDED = """
            () => {
              const words = [...document.querySelectorAll('.bar .mark, .bar .doors > *, .dock a')]
                .filter(one => one.getClientRects().length > 0)
                .map(one => {
                  const range = document.createRange();
                  range.selectNodeContents(one);
                  return { name: one.textContent.trim(), box: (one.closest('.doors') ? one : range).getBoundingClientRect() };
                });
              return words.flatMap((one, n) => words.slice(n + 1)
                .filter(({ box }) => one.box.left < box.right && box.left < one.box.right + 1
                  && one.box.top < box.bottom && box.top < one.box.bottom)
                .map(other => one.name + ' / ' + other.name));
            }
            """;

    private final CommunityMaker make;
    private final Someone someone;

    SmallScreensTests(CommunityMaker make, Someone someone) {
        this.make = make;
        this.someone = someone;
    }

    @Test
    void the_desk_fits() {
        var community = make.community();
        var team = EditorialTeam.of(make, community);
        var long_ = "Otorhinolaryngologicallyunpronounceable".repeat(3);
        team.editor()
                .browser()
                .post("/desk/glossary", "word", "Plaque", "forms", long_.substring(0, 79), "explanation", long_);
        team.writer()
                .browser()
                .post(
                        "/desk/sources",
                        "slug",
                        "a-very-long-word-for-a-source-that-somebody-thought-of-in-a-hurry-2020",
                        "title",
                        long_,
                        "doi",
                        "10.1000/" + long_,
                        "isbn",
                        "978-0-306-40615-7");
        var article = team.begins(long_);
        var revision = team.keeps(
                article, "A plaque is thick.[^a-very-long-word-for-a-source-that-somebody-thought-of-in-a-hurry-2020]");
        team.asks(article, revision);
        try (var window = Chromium.window(community, 320, ColorScheme.LIGHT)) {
            var page = window.newPage();
            someone.comesBack(page, community, team.editor());
            var found = new ArrayList<String>();
            page.navigate(article);
            page.click(".add-pictures summary");
            page.setInputFiles(
                    "#picture",
                    new FilePayload(
                            "bowl.png", "image/png", Pixels.file(0, 400, 300).bytes()));
            page.fill("#body", "A plaque.");
            page.waitForNavigation(() -> page.click("button[formaction$='/pictures']"));
            assertThat(page.locator("#alt-mistake")).isVisible();
            look(page, "a picture without words", found);
            page.fill("#alt", long_);
            page.waitForNavigation(() -> page.press("#alt", "Enter"));
            assertThat(page.inputValue("#body")).contains("::: figure");
            for (var path : List.of(
                    "/desk",
                    article,
                    article + "/preview",
                    "/desk/sources",
                    "/desk/sources/entries/a-very-long-word-for-a-source-that-somebody-thought-of-in-a-hurry-2020",
                    "/desk/glossary",
                    "/glossary")) {
                page.navigate(path);
                look(page, path, found);
            }
            assertThat(found).isEmpty();
        }
    }

    @Test
    void a_word_is_explained_by_keys_alone() {
        var community = make.community();
        var team = EditorialTeam.of(make, community);
        team.editor().browser().post("/desk/glossary", "word", "Oats", "explanation", "A grain.");
        team.published("Do oats help?");
        try (var window = Chromium.window(community, 320, ColorScheme.LIGHT)) {
            var page = window.newPage();
            page.navigate("/articles/do-oats-help");
            var found = new ArrayList<String>();
            look(page, "article", found);
            page.focus(".term");
            page.keyboard().press("Enter");
            var card = page.locator(".term-card");
            assertThat(card).isVisible();
            look(page, "a word explained", found);
            page.keyboard().press("Tab");
            assertThat(card.locator("a")).isFocused();
            page.keyboard().press("Escape");
            assertThat(card).isHidden();
            assertThat(page.locator(".term")).isFocused();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(card).isVisible();
            assertThat(page.locator(".terms > h2")).isVisible();
            look(page, "on paper", found);
            assertThat(found).isEmpty();
        }
    }

    private static void look(Page page, String name, List<String> found) {
        page.setViewportSize(320, 640);
        Pictures.take(page, name.replace('/', '-'), "320 LIGHT");
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > 320) found.add(name + " is " + wide + " wide");
        ((List<?>) page.evaluate(TOO_WIDE)).forEach(one -> found.add(name + ": " + one));
        if (!name.equals("on paper"))
            ((List<?>) page.evaluate(CROWDED)).forEach(one -> found.add(name + " crowded: " + one));
        ((List<?>) page.evaluate(UNNAMED)).forEach(one -> found.add(name + " unnamed: " + one));
    }
}
