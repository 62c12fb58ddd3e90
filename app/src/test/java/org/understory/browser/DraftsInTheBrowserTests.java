package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.desk.EditorialTeam;

/** A draft saves itself; where it cannot, its writer is told, and it is saved once it can be. */
@PagesTest
class DraftsInTheBrowserTests {
    private static final String SAVING = "**/draft/meanwhile";
    private static final ContainsTextOptions AFTER_A_TRY = new ContainsTextOptions().setTimeout(15_000);

    private final CommunityMaker make;
    private final Someone someone;

    DraftsInTheBrowserTests(CommunityMaker make, Someone someone) {
        this.make = make;
        this.someone = someone;
    }

    @Test
    void a_writer_without_a_connection_is_told_and_the_words_are_saved_when_it_is_back() {
        var community = make.community();
        var team = EditorialTeam.of(make, community);
        var article = team.begins("Do oats help?");
        try (var window = Chromium.windowToCut(community, 390, ColorScheme.LIGHT)) {
            var page = window.newPage();
            someone.comesBack(page, community, team.writer());
            page.navigate(article);
            page.route(SAVING, Route::abort);
            page.fill("#body", "My words.");
            var said = page.locator("[data-autosaved]");
            assertThat(said).containsText("Not saved yet", AFTER_A_TRY);
            page.unroute(SAVING);
            assertThat(said).containsText(page.getAttribute("form[data-saved]", "data-saved"), AFTER_A_TRY);
            page.reload();
            assertThat(page.locator("#body")).hasValue("My words.");
        }
    }

    @Test
    void a_long_text_is_saved_when_its_page_goes_away() {
        var community = make.community();
        var team = EditorialTeam.of(make, community);
        var article = team.begins("Do oats help?");
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT)) {
            var page = window.newPage();
            someone.comesBack(page, community, team.writer());
            page.navigate(article);
            page.fill("#body", "Long words. ".repeat(8_000));
            page.waitForResponse(SAVING, () -> goesAway(page));
            assertThat(page.locator("[data-autosaved]"))
                    .containsText(page.getAttribute("form[data-saved]", "data-saved"), AFTER_A_TRY);
        }
    }

    private static void goesAway(Page page) {
        page.evaluate("""
                () => {
                  Object.defineProperty(document, 'hidden', { get: () => true });
                  document.dispatchEvent(new Event('visibilitychange'));
                }
                """);
    }
}
