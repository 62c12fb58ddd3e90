package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.push.Phone;

/**
 * Messages in a real browser, under the strict content security policy. Its maker's push service is out of reach, so the
 * browser is given a subscription to one on this machine, and what arrives there is handed over by the browser's protocol.
 */
@PagesTest
class PushInTheBrowserTests {
    private final CommunityMaker make;
    private final Someone someone;

    PushInTheBrowserTests(CommunityMaker make, Someone someone) {
        this.make = make;
        this.someone = someone;
    }

    @Test
    void a_member_turns_messages_on_and_one_arrives() {
        var community = make.community();
        var phone = new Phone();
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var complaints = complaints(page);
            window.grantPermissions(List.of("notifications"));
            subscribesTo(page, phone);
            var worker = worker(window, page);
            someone.comesBack(page, community, make.member(community, "fern"));
            page.navigate("/settings/push");
            Pictures.take(page, "push-off", "390");
            page.locator("[data-push] button").click();
            page.waitForURL("**/settings/push?done=on");
            assertThat(page.locator("[data-device=here]")).containsText("Chrome on Linux");
            Pictures.take(page, "push-on", "390");
            var examination = new Examination(page);
            examination.shown("/settings/push, on");
            Assertions.assertThat(examination.findings()).isEmpty();
            Someone.press(page, page.locator("form[action$=trial]"));
            deliver(worker, community, registration(worker), phone.awaits());
            Assertions.assertThat(shown(page))
                    .isEqualTo(List.of(
                            "Something waits for you",
                            "This is how a notification looks on this device. Everything works.",
                            "/settings/push"));
            Assertions.assertThat(complaints).isEmpty();
        }
    }

    @Test
    void without_a_network_a_page_says_so_and_nothing_private_is_kept() {
        var community = make.community();
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            someone.comesBack(page, community, make.member(community, "fern"));
            page.navigate("/settings");
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            page.navigate("/settings");
            window.setOffline(true);
            page.navigate("/settings/profile");
            assertThat(page.locator("h1")).hasText("You are not connected");
            Pictures.take(page, "offline", "390");
            var kept = page.evaluate("caches.open('understory-files').then(one => one.keys())"
                    + ".then(all => all.map(one => new URL(one.url).pathname))");
            @SuppressWarnings("unchecked")
            var paths = (List<String>) kept;
            Assertions.assertThat(paths).isNotEmpty().allMatch(path -> path.matches("/offline|/assets/.+|/accent-.+"));
            window.setOffline(false);
            page.locator("main a").click();
            assertThat(page.locator("h1")).not().hasText("You are not connected");
        }
    }

    @Test
    void a_visitors_pages_load_no_worker() {
        var community = make.community();
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            page.navigate("/about");
            page.waitForLoadState();
            Assertions.assertThat(page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)"))
                    .isEqualTo(0);
        }
    }

    @Test
    void whoever_does_not_allow_messages_hears_what_to_do() {
        var community = make.community();
        try (var window = Chromium.window(community, 1440, ColorScheme.DARK);
                var page = window.newPage()) {
            page.addInitScript("Notification.requestPermission = async () => 'denied'");
            someone.comesBack(page, community, make.member(community, "fern"));
            page.navigate("/settings/push");
            page.locator("[data-push] button").click();
            assertThat(page.locator("[data-push] .mistake")).containsText("does not allow notifications");
            Pictures.take(page, "push-blocked", "1440-dark");
            var examination = new Examination(page);
            examination.shown("/settings/push, not allowed");
            page.context().clearCookies();
            examination.of("/offline");
            Assertions.assertThat(examination.findings()).isEmpty();
        }
    }

    static void subscribesTo(Page page, Phone phone) {
        page.addInitScript("PushManager.prototype.subscribe = async function(options) {"
                + " if (!options.userVisibleOnly || options.applicationServerKey.length < 80) throw new Error('options');"
                + " return " + phone.subscription() + "; };");
    }

    /** Listens for the worker's number, by which the protocol names it. */
    static Worker worker(BrowserContext window, Page page) {
        var session = window.newCDPSession(page);
        var id = new AtomicReference<String>();
        session.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(one -> id.set(
                                one.getAsJsonObject().get("registrationId").getAsString())));
        session.send("ServiceWorker.enable");
        return new Worker(session, id);
    }

    record Worker(CDPSession session, AtomicReference<String> id) {}

    static String registration(Worker worker) {
        worker.session().send("ServiceWorker.disable");
        worker.session().send("ServiceWorker.enable");
        return worker.id().get();
    }

    static void deliver(Worker worker, Community community, String registration, String data) {
        var message = new JsonObject();
        message.addProperty("origin", Chromium.address(community) + "/");
        message.addProperty("registrationId", registration);
        message.addProperty("data", data);
        worker.session().send("ServiceWorker.deliverPushMessage", message);
    }

    /** Title, words and path of the one message that the browser shows. */
    static Object shown(Page page) {
        Chromium.waitUntil(
                page, "navigator.serviceWorker.ready.then(one => one.getNotifications()).then(all => all.length > 0)");
        return page.evaluate("navigator.serviceWorker.ready.then(one => one.getNotifications())"
                + ".then(all => all.flatMap(one => [one.title, one.body, one.data.path]))");
    }

    private static List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        return complaints;
    }
}
