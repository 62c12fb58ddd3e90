package org.understory.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.desk.EditorialTeam;

/** From the first word to the reader, through a correction and back to the badge, in a real browser. */
@PagesTest
class TheDeskInTheBrowserTests {
    private final CommunityMaker make;
    private final Someone someone;

    TheDeskInTheBrowserTests(CommunityMaker make, Someone someone) {
        this.make = make;
        this.someone = someone;
    }

    @Test
    void writer_reviewer_editor_reader() {
        var community = make.community();
        var team = EditorialTeam.of(make, community);
        try (var writing = Chromium.window(community, 1440, ColorScheme.LIGHT);
                var reviewing = Chromium.window(community, 390, ColorScheme.DARK);
                var editing = Chromium.window(community, 390, ColorScheme.LIGHT);
                var reading = Chromium.window(community, 390, ColorScheme.LIGHT)) {
            var writer = writing.newPage();
            var reviewer = reviewing.newPage();
            var editor = editing.newPage();
            var reader = reading.newPage();
            var found = new Examination(writer);
            var foundByReviewer = new Examination(reviewer);
            var foundByEditor = new Examination(editor);
            someone.comesBack(writer, community, team.writer());
            someone.comesBack(reviewer, community, team.reviewer());
            someone.comesBack(editor, community, team.editor());

            found.of("/desk/articles/new");
            writer.fill("#title", "Do oats help?");
            writer.check("#kind-medical");
            press(writer, "main form button");
            writer.fill("#lede", "What is known about oats.");
            writer.fill("#body", "## Do they help?\n\nOats may help.\n\nAsk your docter.");
            PlaywrightAssertions.assertThat(writer.locator("[data-autosaved]")).hasText("The draft is saved.");
            writer.reload();
            assertThat(writer.inputValue("#body"))
                    .as("a closed tab loses nothing")
                    .contains("docter");
            press(writer, "form[data-autosave] button.press");
            found.shown("writing");
            found.of(path(writer) + "/preview");
            writer.goBack();
            press(writer, "form[action$='/reviews'] button");

            foundByReviewer.of("/desk");
            reviewer.click("main .card a");
            reviewer.click("#passage-3 summary");
            reviewer.fill("#remark-3", "A typing error here");
            press(reviewer, "#passage-3 form button");
            foundByReviewer.shown("review");
            press(reviewer, "form[action$='/decision'] button.press");

            foundByEditor.of("/desk");
            foundByEditor.of("/desk/contributors");
            foundByEditor.of("/desk/sources");
            editor.navigate("/desk");
            editor.click("main .card a[href^='/desk/articles/']");
            press(editor, "form[action$='/publication'] button.press");
            reader.navigate("/articles/do-oats-help?x");
            assertThat(reader.locator(".seal").innerText()).contains("This exact text was reviewed");

            writer.reload();
            writer.fill("#body", writer.inputValue("#body").replace("docter", "doctor"));
            press(writer, "form[data-autosave] button.press");
            editor.reload();
            editor.click("text=Publish as a correction before the review");
            editor.fill("#reason", "A typing error.");
            foundByEditor.shown("correcting");
            press(editor, "form.form[action$='/publication'] button");
            reader.reload();
            assertThat(reader.locator(".seal").innerText()).contains("Changed since the review of");
            assertThat(reader.locator(".notice.correction").innerText()).contains("A typing error.");

            reviewer.navigate("/desk");
            reviewer.click("main .card a");
            assertThat(reviewer.locator(".difference ins").innerText()).contains("doctor");
            foundByReviewer.shown("confirming");
            press(reviewer, "form[action$='/confirmation'] button");
            reader.reload();
            assertThat(reader.locator(".seal").innerText()).contains("This exact text was reviewed");
            var foundByReader = new Examination(reader);
            reader.click(".seal");
            assertThat(reader.locator(".versions > li").count()).isEqualTo(2);
            foundByReader.shown("history");
            reader.navigate("/articles/do-oats-help/history/2");
            reader.click("details summary");
            foundByReader.shown("difference");
            editor.navigate(editor.url());
            editor.click("text=Retract this article");
            foundByEditor.shown("retraction");
            assertThat(found.findings()).isEmpty();
            assertThat(foundByReviewer.findings()).isEmpty();
            assertThat(foundByEditor.findings()).isEmpty();
            assertThat(foundByReader.findings()).isEmpty();
        }
    }

    private static String path(Page page) {
        return java.net.URI.create(page.url()).getPath();
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }
}
