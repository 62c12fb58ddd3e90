package org.understory.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.understory.RunningSite;
import org.understory.communities.Community;

/** The machine's real Chromium, started once for all browser tests. */
final class Chromium {
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Chromium() {}

    /** A fresh window, as a phone or a desk has it, whose links begin at the community's address. */
    static BrowserContext window(Community community, int width, ColorScheme scheme) {
        return window(community, width, scheme, true);
    }

    static BrowserContext window(Community community, int width, ColorScheme scheme, boolean javaScript) {
        return window(address(community), width, scheme, javaScript);
    }

    static BrowserContext window(String address, int width, ColorScheme scheme, boolean javaScript) {
        return BROWSER.newContext(options(address, width, scheme).setJavaScriptEnabled(javaScript));
    }

    /**
     * A window whose requests can be cut by {@code page.route}: one without a service worker, because what a page asks after a
     * worker took it over no longer passes there.
     */
    static BrowserContext windowToCut(Community community, int width, ColorScheme scheme) {
        return BROWSER.newContext(
                options(address(community), width, scheme).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    /**
     * Waits until the page finds an expression true. Asked from here again and again: an expression that the page itself repeats is
     * evaluated out of a frame of its own sooner or later, which its Content-Security-Policy refuses.
     */
    static void waitUntil(Page page, String expression) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(expression)));
    }

    private static Browser.NewContextOptions options(String address, int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, 900)
                .setColorScheme(scheme);
    }

    static String address(Community community) {
        return "http://" + community.slug() + ".localhost:" + RunningSite.PORT;
    }

    private static Path program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium"));
    }
}
