package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;

/** Whoever cannot use a mouse gets everywhere with Tab, Enter and Space, and always sees where they are. */
@PagesTest
class KeyboardTests {
    private static final String ARTICLE = "/articles/leaky-gut-and-psoriasis";

    /** The thing in focus, or null at the end: its name, and what is wrong with how its focus is seen. */
    static final String IN_FOCUS = """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body) return null;
              const ring = place => { const style = getComputedStyle(place); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; };
              const places = [...it.getClientRects()].filter(place => place.width && place.height);
              const seen = places.some(place => {
                const x = place.left + place.width / 2, y = place.top + place.height / 2;
                const top = document.elementFromPoint(x, y);
                // The tick of the proof of work lies over its own box.
                return top && (it.contains(top) || it.closest('altcha-widget')?.contains(top) || top.contains(it) && !top.closest('.dock, .fresh'));
              });
              const name = it.tagName.toLowerCase() + (it.id ? '#' + it.id : '') + ' '
                + (it.getAttribute('aria-label') || it.textContent || it.name || '').trim().replace(/\\s+/g, ' ').slice(0, 60);
              // What is switched off under the focus, as the proof of work is while it works, has none.
              const wrong = it.disabled ? '' : !(ring(it) || it.closest('.card') && ring(it.closest('.card'))) ? 'no ring'
                : !seen ? 'covered or out of sight' : '';
              return { name, wrong };
            }
            """;

    private final CommunityMaker make;
    private final Import imports;

    KeyboardTests(CommunityMaker make, Import imports) {
        this.make = make;
        this.imports = imports;
    }

    @Test
    void the_keyboard_alone_reads_an_article_and_passes_the_gate() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        for (int width : new int[] {390, 1440}) {
            try (var window = Chromium.window(community, width, ColorScheme.LIGHT);
                    var page = window.newPage()) {
                // Without smooth scrolling, so that each look is at a page that stands still.
                page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
                page.navigate(ARTICLE);
                theFirstTabSkipsTheHeader(page);
                page.navigate(ARTICLE);
                var wrong = new ArrayList<String>();
                var reached = walk(page, wrong);
                assertThat(wrong).as("focus at " + width + " px").isEmpty();
                assertThat(reached)
                        .contains(
                                "a Log in", "a Sign up", "input#name name", "input#consent consent", "button Subscribe")
                        .contains("summary Could a leaky gut be the reason my skin flares?See answer")
                        .anyMatch(name -> name.startsWith("a Learn more about"));
                unfoldsAnAnswer(page);
                passesTheGate(page, "keys" + width + "@home.test");
            }
        }
    }

    private static void theFirstTabSkipsTheHeader(Page page) {
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat((Boolean) page.evaluate("document.querySelector('main').contains(document.activeElement)"))
                .as("after the skip link the next Tab is in the page's own content")
                .isTrue();
    }

    /** Tab after Tab to the end of the page. */
    static Set<String> walk(Page page, List<String> wrong) {
        var reached = new LinkedHashSet<String>();
        for (int i = 0; i < 400; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("document.activeElement?.matches('[data-gate] #name')")) proofIsThere(page);
            var focus = page.evaluate(IN_FOCUS);
            if (!(focus instanceof Map<?, ?> at)) return reached;
            reached.add((String) at.get("name"));
            if (!"".equals(at.get("wrong"))) wrong.add(at.get("name") + ": " + at.get("wrong"));
        }
        throw new AssertionError("The focus never leaves the page: " + reached);
    }

    /** The first touch of the form begins the proof of work, whose own field is switched off meanwhile. */
    private static void proofIsThere(Page page) {
        assertThat(page.locator("[data-proof] input[name=altcha]")).not().hasValue("");
    }

    private static void unfoldsAnAnswer(Page page) {
        var answer = page.locator("details.answer").first();
        answer.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(answer.locator(".a")).isVisible();
        page.keyboard().press("Space");
        assertThat(answer.locator(".a")).not().isVisible();
    }

    private static void passesTheGate(Page page, String address) {
        page.locator("#name").focus();
        page.keyboard().type("Keya");
        page.keyboard().press("Tab");
        page.keyboard().type(address);
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator("#consent")).isChecked();
        tabTo(page, "#gate button.press");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator("h1")).hasText("Check your email");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 8; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) return;
        }
        throw new AssertionError("Not reached: " + selector);
    }

    @Test
    void without_javascript_the_same_keys_unfold_answers_and_find_the_other_gate() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        try (var window = Chromium.window(community, 390, ColorScheme.DARK, false);
                var page = window.newPage()) {
            page.navigate(ARTICLE);
            unfoldsAnAnswer(page);
            page.locator("#gate noscript a").focus();
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.locator("#gate input[name=ticket]")).hasCount(1);
        }
    }
}
