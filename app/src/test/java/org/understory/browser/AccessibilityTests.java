package org.understory.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.browser.Someone.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;
import org.understory.mail.Mailbox;

/** Axe finds nothing on any page, whoever looks at it. */
@PagesTest
class AccessibilityTests {
    private static final String ARTICLE = "/articles/leaky-gut-and-psoriasis";
    private static final List<String> FOR_VISITORS = List.of(
            "/",
            "/articles",
            ARTICLE,
            ARTICLE + "/history",
            ARTICLE + "/history/1",
            "/topics/diet",
            "/contributors/dr-noor-sample",
            "/about",
            "/guidelines",
            "/privacy",
            "/terms",
            "/sign-in",
            "/sign-in/password",
            "/sign-in/password/no-such-link",
            "/subscribe",
            "/subscribe/return",
            "/join",
            "/subscribe/confirm/no-such-link",
            "/unsubscribe/no-such-link",
            "/invitation/no-such-link",
            "/erasure/no-such-link",
            "/no-such-page");
    private static final List<String> FOR_SUBSCRIBERS = List.of(
            ARTICLE,
            "/settings",
            "/settings/data",
            "/settings/password",
            "/settings/sign-in",
            "/settings/sign-in/code",
            "/settings/sign-in/proof",
            "/settings/devices",
            "/settings/leave",
            "/join");
    private static final List<String> FOR_STAFF = List.of(
            "/",
            "/moderation/comments",
            "/moderation/comments/hidden",
            "/admin",
            "/admin/community",
            "/admin/colours",
            "/admin/about",
            "/admin/help-lines",
            "/admin/mail",
            "/admin/staff",
            "/admin/audit",
            "/settings/leave");

    private final CommunityMaker make;
    private final Communities communities;
    private final Roles roles;
    private final Import imports;
    private final Mailbox mailbox;
    private final Someone someone;

    AccessibilityTests(
            CommunityMaker make,
            Communities communities,
            Roles roles,
            Import imports,
            Mailbox mailbox,
            Someone someone) {
        this.make = make;
        this.communities = communities;
        this.roles = roles;
        this.imports = imports;
        this.mailbox = mailbox;
        this.someone = someone;
    }

    @Test
    void axe_finds_nothing_on_visitors_pages() throws Exception {
        var community = library();
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var examination = new Examination(page);
            FOR_VISITORS.forEach(examination::of);
            page.navigate(ARTICLE);
            press(page, page.locator(".helpful form"));
            examination.shown("helpful");
            page.navigate("/sign-in");
            press(page, page.locator("main form"));
            examination.shown("sign-in-mistakes");
            assertThat(examination.findings()).isEmpty();
        }
    }

    @Test
    void axe_finds_nothing_between_the_gate_and_the_farewell() throws Exception {
        var community = library();
        var address = "gate." + community.slug() + "@home.test";
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var examination = new Examination(page);
            page.navigate("/subscribe");
            gate(page, "", "no address");
            examination.shown("gate-mistakes");
            page.navigate("/subscribe");
            gate(page, "Ana", address);
            examination.shown("check-your-mail");
            writes(page, "It itches at night. Does it pass?");
            examination.shown("a-comment-waits");
            someone.opensTheLetter(page, community, address);
            examination.shown("confirm");
            var link = page.url();
            press(page, page.locator("main form"));
            examination.shown("welcome");
            examination.of(link);
            FOR_SUBSCRIBERS.forEach(examination::of);
            ownComment(page, examination);
            page.navigate("/settings/leave");
            press(page, page.locator("main form"));
            examination.shown("leave-mistakes");
            page.locator("#sure").check();
            press(page, page.locator("main form"));
            examination.shown("left");
            letter(page, examination, address);
            assertThat(examination.findings()).isEmpty();
        }
    }

    private static void gate(Page page, String name, String address) {
        page.locator("#gate #name").fill(name);
        page.locator("#gate #email").fill(address);
        page.locator("#gate #consent").check();
        press(page, page.locator("#gate form"));
    }

    private static void writes(Page page, String words) {
        page.navigate(ARTICLE);
        page.locator("#write #text").fill(words);
        press(page, page.locator("#write"));
    }

    /** Replying to it, changing it, taking it back, and what is said when nothing was written. */
    private static void ownComment(Page page, Examination examination) {
        writes(page, "Oat baths helped a little.");
        var id = page.url().replaceFirst(".*#comment-", "");
        page.locator("#comment-" + id + " .act").first().click();
        examination.shown("reply");
        examination.of("/comments/" + id + "/edit");
        page.locator("#text").fill("");
        page.locator(".add-pictures summary").click();
        examination.shown("edit-with-pictures");
        press(page, page.locator("#write"));
        examination.shown("edit-mistakes");
        examination.of("/comments/" + id + "/deletion");
        press(page, page.locator("main form"));
    }

    private void letter(Page page, Examination examination, String address) {
        page.navigate("about:blank");
        page.setContent(mailbox.lettersTo(address).getFirst().html());
        examination.shown("letter");
    }

    @Test
    void axe_finds_nothing_on_the_pages_of_staff() throws Exception {
        var community = library();
        var owner = make.staff(community, Role.OWNER);
        roles.grant(community.id(), owner.person(), Role.MODERATOR, null);
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var examination = new Examination(page);
            someone.comesBack(page, community, owner);
            writes(page, "A comment of the staff.");
            var id = page.url().replaceFirst(".*#comment-", "");
            FOR_STAFF.forEach(examination::of);
            page.navigate(ARTICLE);
            page.locator("#comment-" + id + " a[href*=parent]").first().click();
            page.locator("#write #text").fill("A reply to it.");
            press(page, page.locator("#write"));
            page.navigate("/moderation/comments/" + id);
            page.locator("#reason").fill(" ");
            press(page, page.locator("main form"));
            examination.shown("hide-mistakes");
            page.locator("#reason").fill("Only a trial.");
            press(page, page.locator("main form"));
            examination.of("/moderation/comments/" + id);
            examination.of(ARTICLE);
            invitation(page, examination, community);
            assertThat(examination.findings()).isEmpty();
        }
    }

    private void invitation(Page page, Examination examination, Community community) {
        var address = "invited." + community.slug() + "@home.test";
        page.navigate("/admin/staff");
        var form = page.locator("form[action='/admin/staff/invitations']");
        press(page, form);
        examination.shown("invitation-mistakes");
        form.locator("#email").fill(address);
        form.locator("input[value=EDITOR]").check();
        press(page, form);
        examination.shown("invited");
        someone.opensTheLetter(page, community, address);
        examination.shown("invitation");
    }

    @Test
    void axe_finds_nothing_on_the_pages_of_a_demonstration() {
        var slug = make.community().slug() + "-demo";
        var id = communities.create(slug, "A Place With a Rather Long Name for a Phone", "Come in", "vitiligo", true);
        try (var window = Chromium.window(communities.find(id).orElseThrow(), 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var examination = new Examination(page);
            List.of("/", "/articles", "/design").forEach(examination::of);
            assertThat(examination.findings()).isEmpty();
        }
    }

    private Community library() throws Exception {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        return community;
    }
}
