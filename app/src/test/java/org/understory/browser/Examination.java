package org.understory.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the pages that somebody sees: axe-core at a phone's and a desk's width, light and dark, and whatever is
 * wider than its window. All rules run at both widths; the second scheme of each width asks only about colours, since nothing
 * else changes with it.
 */
final class Examination {
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String AXE = axe();
    // Not through AxeBuilder, which carries axe and all that is well over to the page and back at every look.
    private static final String LOOK = """
            rules => axe
                .run(document, { resultTypes: ['violations'], ...(rules.length && { runOnly: rules }) })
                .then(answer => answer.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target)))
            """;

    private final Page page;
    private final List<String> findings = new ArrayList<>();

    Examination(Page page) {
        this.page = page;
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    /** Goes to an address and examines what is there. */
    void of(String path) {
        go(path);
        shown(path);
    }

    /** Goes to an address, and is sure that its page came: not one about a failure, nor the one that a worker shows instead. */
    void go(String path) {
        var answer = page.navigate(path);
        assertThat(answer.status()).as(path).isLessThan(500);
        if (!path.equals("/offline")) assertThat(page.title()).as(path).doesNotStartWith("You are not connected");
    }

    /** Examines what is on the screen now. */
    void shown(String name) {
        look(name, 390, ColorScheme.LIGHT, true);
        look(name, 390, ColorScheme.DARK, false);
        look(name, 1440, ColorScheme.DARK, true);
        look(name, 1440, ColorScheme.LIGHT, false);
    }

    private void look(String name, int width, ColorScheme scheme, boolean allRules) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        var where = name + " " + width + " " + scheme;
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) page.evaluate(AXE);
        var found = (List<?>) page.evaluate(LOOK, allRules ? List.of() : COLOURS);
        found.forEach(finding -> findings.add(where + ": " + finding));
        Pictures.take(page, name, width + " " + scheme);
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) findings.add(where + ": overflows to " + wide);
    }

    private static String axe() {
        try (var source = Examination.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
