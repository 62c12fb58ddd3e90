package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;

/** The picture of the gut lining in a reader's hands, or under their fingers. */
@PagesTest
class FigureInTheBrowserTests {
    private static final String PATH = "/explainers/gut-barrier?preset=psoriasis-altered";
    private static final String LIVING = ".barrier.living";

    /** Whether the banner lies in the window, with nothing over it. */
    private static final String SEEN = """
            () => {
              const banner = document.querySelector('.barrier .banner'), box = banner.getBoundingClientRect();
              const top = document.elementFromPoint(box.left + 30, box.top + box.height / 2);
              return box.top >= 0 && box.bottom <= innerHeight && banner.contains(top);
            }
            """;

    private final Community community;

    private final Import imports;

    FigureInTheBrowserTests(CommunityMaker make, Import imports) {
        community = make.community();
        this.imports = imports;
    }

    @Test
    void the_keyboard_alone_goes_from_play_to_the_urine_test_to_the_arrows() {
        try (var window = Chromium.window(community, 1440, ColorScheme.LIGHT);
                var page = window.newPage()) {
            page.navigate(PATH);
            page.locator(LIVING).waitFor();
            var said = page.locator("[data-said]");
            assertThat(said).isEmpty();
            tabTo(page, "[data-play]");
            page.keyboard().press("Enter");
            assertThat(said).hasText("The picture moves.");
            tabTo(page, "[name=stress]");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(said).containsText("Stress 20 %: lactulose");
            page.keyboard().press("End");
            assertThat(said).containsText("Stress 100 %");
            page.keyboard().press("Home");
            assertThat(said).containsText("Stress 0 %");
            tabTo(page, "[data-test=urine] summary");
            page.keyboard().press("Enter");
            assertThat(said).containsText(Pattern.compile("Urine test: .*51Cr-EDTA.*overlaps"));
            assertThat(page.locator("[data-test=urine] table")).isVisible();
            tabTo(page, "[name=gut-to-skin]");
            page.keyboard().press("ArrowRight");
            assertThat(said).hasText("You just made an assumption. We found no study that measures this.");
            page.keyboard().press("ArrowLeft");
            assertThat(said).containsText("Skin, in the model only");
        }
    }

    @Test
    void a_slow_phone_still_answers_while_it_plays() {
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            window.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate(6));
            page.navigate(PATH);
            page.locator(LIVING).waitFor();
            page.locator("[data-play]").click();
            page.locator("[name=coeliac]").press("End");
            assertThat(page.locator("[data-said]")).containsText("Coeliac activity 100 %");
        }
    }

    @Test
    void who_wants_no_motion_gets_steps() {
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate(PATH);
            page.locator(LIVING).waitFor();
            assertThat(page.locator("[data-play]")).isHidden();
            page.locator("[data-next]").click();
            assertThat(page.locator("[data-said]")).containsText("Step 1. Crossed so far:");
            assertThat(page.locator(".before svg")).isVisible();
        }
    }

    @Test
    void with_a_blocked_script_the_pictures_and_the_form_stay() {
        try (var window = Chromium.windowToCut(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            page.route("**/*barrier*.js", Route::abort);
            page.navigate(PATH);
            assertThat(page.locator(".before svg")).isVisible();
            assertThat(page.locator(".now svg")).isVisible();
            assertThat(page.locator("[data-play]")).isHidden();
            page.locator("[name=stress]").press("End");
            page.locator(".show button").click();
            page.waitForURL("**/*stress=1*");
            assertThat(page.locator("[name=stress]")).hasValue("1");
        }
    }

    @Test
    void in_an_article_one_module_comes_when_the_reader_does() {
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        try (var window = Chromium.window(community, 390, ColorScheme.DARK);
                var page = window.newPage()) {
            var asked = new ArrayList<String>();
            page.onRequest(request -> {
                if (request.resourceType().equals("script")) asked.add(request.url());
            });
            page.navigate("/articles/leaky-gut-and-psoriasis");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(asked).noneMatch(url -> url.contains("gut-lining"));
            var before = asked.size();
            page.locator(".barrier").scrollIntoViewIfNeeded();
            page.locator(LIVING).waitFor();
            assertThat(asked.subList(before, asked.size()))
                    .singleElement()
                    .asString()
                    .contains("gut-lining");
            page.locator("[data-play]").click();
            assertThat(page.locator("[data-said]")).hasText("The picture moves.");
            assertThat(page.locator(".example")).isHidden();
        }
    }

    @Test
    void on_paper_both_pictures_and_the_tables_stand_without_the_controls() {
        try (var window = Chromium.window(community, 1440, ColorScheme.DARK);
                var page = window.newPage()) {
            page.navigate(PATH);
            page.locator(LIVING).waitFor();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (var shown :
                    new String[] {".before svg", ".now svg", ".barrier .banner", ".know", ".presets-table table"})
                assertThat(page.locator(shown).first()).isVisible();
            for (var gone : new String[] {"[data-play]", ".controls"})
                assertThat(page.locator(gone).first()).isHidden();
        }
    }

    @Test
    void the_banner_is_in_view_wherever_one_looks_at_the_figure() {
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate(PATH);
            page.locator(LIVING).waitFor();
            for (int width : new int[] {390, 1440})
                for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    page.setViewportSize(width, 900);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                            .as("nothing sticks out at %d", width)
                            .isTrue();
                    assertThat(colours(page.locator(".now .view").screenshot()))
                            .as("cells, junctions and molecules at %d %s", width, scheme)
                            .hasSizeGreaterThan(40);
                    for (var place : new String[] {".now .view", ".tries", ".tests", ".which", ".mends"}) {
                        page.locator(place)
                                .evaluate("place => place.scrollIntoView({ block: 'center', behavior: 'instant' })");
                        assertThat(page.evaluate(SEEN))
                                .as("%s at %d %s", place, width, scheme)
                                .isEqualTo(true);
                    }
                }
        }
    }

    @Test
    void axe_finds_nothing() {
        try (var window = Chromium.window(community, 1440, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var examination = new Examination(page);
            page.navigate(PATH);
            page.locator(LIVING).waitFor();
            page.locator("[data-test=endomicroscopy] summary").click();
            examination.shown("figure");
            examination.of("/explainers/gut-barrier?preset=nothing");
            assertThat(examination.findings()).isEmpty();
        }
    }

    /** The colours of a picture, as the eye tells them apart. */
    private static Set<Integer> colours(byte[] screenshot) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(screenshot));
            var seen = new HashSet<Integer>();
            for (int x = 0; x < picture.getWidth(); x++)
                for (int y = 0; y < picture.getHeight(); y++) seen.add(picture.getRGB(x, y) & 0xF0F0F0);
            return seen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", selector))) return;
        }
        throw new AssertionError("Tab never came to " + selector);
    }

    private static JsonObject rate(int times) {
        var rate = new JsonObject();
        rate.addProperty("rate", times);
        return rate;
    }
}
