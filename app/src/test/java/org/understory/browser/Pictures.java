package org.understory.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages as people see them, for a designer's eye: kept in {@code target/pictures} when {@code -Dpictures} is set. */
final class Pictures {
    private static final boolean WANTED = Boolean.getBoolean("pictures");

    private Pictures() {}

    static void take(Page page, String path, String where) {
        if (!WANTED) return;
        var name = (path + "-" + where).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-", "");
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }
}
