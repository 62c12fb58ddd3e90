package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Role;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;

/** Pages enlarged, with wide spacing, in the reader's own colours, without motion, and on paper. */
@PagesTest
class ManyEyesTests {
    private static final String ARTICLE = "/articles/leaky-gut-and-psoriasis";
    private static final List<String> PAGES = List.of(
            "/",
            "/articles",
            ARTICLE,
            "/contributors/dr-noor-sample",
            "/about",
            "/subscribe",
            "/settings",
            "/moderation/comments",
            "/admin",
            "/admin/help-lines",
            "/admin/staff",
            "/admin/audit");

    /** Text that cannot be read: outside the window, or cut off by a box that hides what does not fit. */
    private static final String CUT = """
            () => [...document.querySelectorAll('body *')].filter(it => {
              if (!it.checkVisibility({ visibilityProperty: true }) || it.closest('.unseen, .trap, .skip, svg, [aria-hidden=true]')) return false;
              if (![...it.childNodes].some(node => node.nodeType === 3 && node.data.trim())) return false;
              const place = it.getBoundingClientRect(), style = getComputedStyle(it);
              const outside = place.right > innerWidth + 1 || place.left < -1;
              const cut = style.overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1 && !['TEXTAREA', 'INPUT', 'SELECT'].includes(it.tagName)
                || style.overflowY === 'hidden' && it.scrollHeight > it.clientHeight + 3;
              return outside || cut;
            }).map(it => it.tagName + '.' + it.className + ' ' + it.textContent.trim().slice(0, 40))
            """;

    /** What WCAG's success criterion 1.4.12 asks a page to bear. */
    private static final String WIDE_SPACING = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
              document.adoptedStyleSheets = [sheet];
            }
            """;

    private final CommunityMaker make;
    private final Import imports;
    private final Someone someone;

    ManyEyesTests(CommunityMaker make, Import imports, Someone someone) {
        this.make = make;
        this.imports = imports;
        this.someone = someone;
    }

    /** A desk's window of 1280 × 1024 at 200 % is 640 × 512 wide, at 400 % 320 × 256. */
    @Test
    void enlarged_twice_and_four_times_nothing_is_cut_or_scrolls_sideways() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        var owner = make.staff(community, Role.OWNER);
        var wrong = new ArrayList<String>();
        try (var window = Chromium.window(community, 640, ColorScheme.LIGHT);
                var page = window.newPage()) {
            someone.comesBack(page, community, owner);
            for (var path : PAGES) {
                page.navigate(path);
                page.setViewportSize(640, 512);
                note(page, path + " at 200 %", wrong);
                page.setViewportSize(320, 256);
                note(page, path + " at 400 %", wrong);
                page.setViewportSize(390, 844);
                page.evaluate(WIDE_SPACING);
                note(page, path + " with wide spacing", wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void note(Page page, String where, List<String> wrong) {
        Pictures.take(page, where, "");
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > page.viewportSize().width) wrong.add(where + ": overflows to " + wide);
        for (var cut : (List<?>) page.evaluate(CUT)) wrong.add(where + ": " + cut);
    }

    @Test
    void in_forced_colours_every_press_and_box_keeps_its_border() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        try (var window = Chromium.window(community, 1440, ColorScheme.DARK);
                var page = window.newPage()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            page.navigate(ARTICLE);
            Pictures.take(page, "forced-colours", "1440");
            var bare = (List<?>) page.evaluate("""
                    [...document.querySelectorAll('.btn, .card, .answer, .know section, .gate, .by, .invite, .helpful, input:not([type=hidden], [type=checkbox])')]
                      // a slider and a round button are drawn by the browser itself, in the reader's colours
                      .filter(it => !(['range', 'radio'].includes(it.type) && getComputedStyle(it).appearance !== 'none'))
                      .filter(it => it.checkVisibility() && parseFloat(getComputedStyle(it).borderTopWidth) < 1)
                      .map(it => it.tagName + '.' + it.className)
                    """);
            assertThat(bare).isEmpty();
            assertThat(page.evaluate(
                            "getComputedStyle(document.querySelector('.know .unknown h3'), '::before').content"))
                    .as("the sign beside the words is not a colour alone")
                    .asString()
                    .contains("?");
        }
    }

    @Test
    void nothing_moves_for_whoever_asked_for_stillness() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate(ARTICLE);
            page.locator("details.answer summary").first().click();
            assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
            assertThat(page.evaluate("""
                    [...document.querySelectorAll('*')].filter(it => getComputedStyle(it).transitionDuration !== '0s'
                      || getComputedStyle(it).scrollBehavior === 'smooth').length
                    """)).isEqualTo(0);
        }
    }

    @Test
    void on_paper_stands_the_article_with_its_dates_and_sources_and_nothing_to_press() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        try (var window = Chromium.window(community, 1440, ColorScheme.DARK);
                var page = window.newPage()) {
            page.navigate(ARTICLE);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
            Pictures.take(page, "paper", "1440");
            for (var gone :
                    List.of("header.bar", ".dock", ".foot", "#gate", ".helpful", ".invite", ".toc", "#comments")) {
                assertThat(page.locator(gone).first()).isHidden();
            }
            assertThat(
                            (List<?>)
                                    page.evaluate(
                                            "[...document.querySelectorAll('button:not(.term), input, .btn')].filter(it => it.checkVisibility()).map(it => it.textContent)"))
                    .isEmpty();
            assertThat(page.locator(".term-card").first()).isVisible(); // what the words mean, as a list
            assertThat(page.getByText("Reviewed on").first()).isVisible();
            assertThat(page.getByText("Updated on").first()).isVisible();
            assertThat(page.locator("#sources")).isVisible();
            assertThat(page.locator(".sources li").last()).isVisible();
            assertThat(page.locator("details.answer .a").first()).isVisible();
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(page.pdf()).hasSizeGreaterThan(20_000);
        }
    }
}
