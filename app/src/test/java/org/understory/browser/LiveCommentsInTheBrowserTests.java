package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;

/** What a page does while somebody writes: others' comments are announced, chosen pictures are shown before they are sent. */
@PagesTest
class LiveCommentsInTheBrowserTests {
    private static final String ARTICLE = "/articles/leaky-gut-and-psoriasis";

    private final CommunityMaker make;
    private final Import imports;
    private final Someone someone;

    LiveCommentsInTheBrowserTests(CommunityMaker make, Import imports, Someone someone) {
        this.make = make;
        this.imports = imports;
        this.someone = someone;
    }

    @Test
    void two_new_comments_are_announced_and_shown_without_losing_what_is_being_typed() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        var ana = make.subscriber(community, "Ana");
        var ben = make.subscriber(community, "Ben");
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            someone.comesBack(page, community, ana);
            page.navigate(ARTICLE);
            page.locator("#text").fill("I am still writing");
            says(ben, page, "A first word.");
            says(ben, page, "A second word.");
            var bar = page.getByText("2 new comments");
            assertThat(bar).isVisible();
            Pictures.take(page, "two-new-comments", "390");
            bar.press("Enter");
            assertThat(page.locator("#comments")).containsText("A second word.");
            assertThat(bar).not().isVisible();
            assertThat(page.locator("ol.thread")).isFocused();
            assertThat(page.locator("#text")).hasValue("I am still writing");
        }
    }

    /** Posts as a reader without JavaScript, to the thing whose page is open. */
    private static void says(CommunityMaker.Someone who, Page page, String words) {
        var form = page.locator("#write");
        var shown = who.browser()
                .postFiles(
                        "/comments",
                        Map.of(
                                "kind", form.locator("[name=kind]").inputValue(),
                                "thing", form.locator("[name=thing]").inputValue(),
                                "text", words),
                        List.of());
        assertThat(shown.status()).isEqualTo(303);
    }

    @Test
    void a_chosen_picture_is_shown_before_it_is_sent_and_beside_the_words_afterwards() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        try (var window = Chromium.window(community, 390, ColorScheme.DARK);
                var page = window.newPage()) {
            someone.comesBack(page, community, make.subscriber(community, "Ana"));
            page.navigate(ARTICLE);
            page.locator(".add-pictures summary").click();
            assertThat(page.locator(".add-pictures fieldset").nth(1)).isHidden();
            page.locator("#picture1").setInputFiles(new FilePayload("elbow.png", "image/png", picture()));
            var preview = page.locator(".add-pictures fieldset").first().locator("img.thumbnail");
            assertThat(preview).isVisible();
            assertThat(preview).hasJSProperty("naturalWidth", 640);
            assertThat(page.locator(".add-pictures fieldset").nth(1)).isVisible();
            Pictures.take(page, "picture-preview", "390");
            page.locator("#alt1").fill("Two coloured halves");
            page.waitForNavigation(() -> page.locator("#write button.press").click());
            assertThat(page.locator(".comment:target img")).hasAttribute("alt", "Two coloured halves");
            assertThat(page.locator(".comment:target img")).hasJSProperty("complete", true);
        }
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) for (int y = 0; y < 480; y++) image.setRGB(x, y, 0x2F6B4F);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
