package org.understory.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;

/** axe-core over the pages, at a phone's and a desk's width, light and dark; nothing wider than its window. */
@PagesTest
class AccessibilityTests {
    private static final List<String> FOR_VISITORS = List.of(
            "/",
            "/articles",
            "/articles/leaky-gut-and-psoriasis",
            "/articles/leaky-gut-and-psoriasis/history",
            "/topics/diet",
            "/contributors/dr-noor-sample",
            "/about",
            "/guidelines",
            "/privacy",
            "/terms",
            "/sign-in",
            "/subscribe",
            "/subscribe/return",
            "/no-such-page");

    private final CommunityMaker make;
    private final Import imports;

    AccessibilityTests(CommunityMaker make, Import imports) {
        this.make = make;
        this.imports = imports;
    }

    @Test
    void axe_finds_nothing_on_visitors_pages() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        assertThat(findings(community, FOR_VISITORS)).isEmpty();
    }

    private List<String> findings(Community community, List<String> paths) {
        var findings = new ArrayList<String>();
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            for (var path : paths) {
                page.navigate(path);
                for (var width : new int[] {390, 1440}) {
                    page.setViewportSize(width, 900);
                    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                        page.emulateMedia(new Page.EmulateMediaOptions()
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE));
                        findings.addAll(findings(page, path, width + " " + scheme));
                    }
                }
            }
        }
        return findings;
    }

    private static List<String> findings(Page page, String path, String where) {
        var findings = new ArrayList<String>();
        for (var rule : new AxeBuilder(page).analyze().getViolations()) {
            for (var node : rule.getNodes())
                findings.add(path + " " + where + ": " + rule.getId() + " " + node.getTarget());
        }
        Pictures.take(page, path, where);
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > page.viewportSize().width) findings.add(path + " " + where + ": overflows to " + wide);
        return findings;
    }
}
