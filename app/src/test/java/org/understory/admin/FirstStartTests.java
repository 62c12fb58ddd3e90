package org.understory.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.understory.Reader;
import org.understory.Reader.Shown;
import org.understory.RunningSite;
import org.understory.communities.Communities;
import org.understory.subject.Announcement;

/** What an owner sees who starts Understory for the first time. It can be seen once, so it has a site of its own. */
class FirstStartTests {
    private static final String PASSWORD = "lantern orchard velvet 9";

    @Test
    void the_printed_link_leads_through_setup_to_an_empty_community() {
        var port = RunningSite.freePort();
        try (var site = RunningSite.empty(port)) {
            var owner = new Reader("localhost", port);
            assertThat(owner.get("/articles").location()).isEqualTo("/setup");
            assertThat(owner.get("/setup").page().select("h1").text()).contains("not set up yet");
            assertThat(owner.get("/setup/abcdefghijklmnopqrstuvwxyz012345").status())
                    .isEqualTo(404);

            var first = link(site.getBean(OwnerLink.class));
            var second = link(site.getBean(OwnerLink.class));
            assertThat(owner.get(first).status()).as("ended by the next start").isEqualTo(404);
            wrongEntriesAreNamedAndKept(owner, second);
            var colours = founded(owner, second);
            assertThat(colours.page().select("h1").text()).isEqualTo("Your colour");
            theLinkWorksOnce(new Reader("localhost", port), second);
            colours(owner);
            texts(owner);
            helpLines(owner);
            assertThat(owner.get("/admin/privacy").status()).isEqualTo(200);
            assertThat(site.getBean(Communities.class).all()).hasSize(1);
            assertThat(site.getBean(OwnerLink.class).lines()).isEmpty();
            var visitor = new Reader("localhost", port);
            assertThat(visitor.get("/").page().title()).contains("Psoriasis Together");
            assertThat(visitor.get("/about").page().select("#help ~ ul").text())
                    .contains("Samaritans", "Checked by us");
            assertThat(visitor.get("/admin").location()).isEqualTo("/sign-in?return=%2Fadmin");
        }
    }

    private static void wrongEntriesAreNamedAndKept(Reader owner, String link) {
        var form = owner.get(link).page().selectFirst("main form");
        var shown = owner.submit(form, "email", "ana", "password", "password1", "name", "Psoriasis Together");
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select(".mistake").eachText())
                .anyMatch(words -> words.contains("does not look like an email address"))
                .anyMatch(words -> words.contains("at least 10 characters"))
                .anyMatch(words -> words.contains("short name has small letters"));
        assertThat(shown.page().select("#name").val()).isEqualTo("Psoriasis Together");
        assertThat(shown.page().select("#password").val()).isEmpty();
    }

    private static Shown founded(Reader owner, String link) {
        var form = owner.get(link).page().selectFirst("main form");
        return owner.submit(
                        form,
                        "firstName",
                        "Ana",
                        "email",
                        "ana@example.org",
                        "password",
                        PASSWORD,
                        "name",
                        "Psoriasis Together",
                        "slug",
                        "psoriasis",
                        "line",
                        "Connect with others who understand",
                        "condition",
                        "psoriasis",
                        "publicUrl",
                        "")
                .follow();
    }

    private static void theLinkWorksOnce(Reader somebody, String link) {
        assertThat(somebody.get(link).page().select("h1").text()).isEqualTo("This link has been used");
        var again = somebody.post(link, "email", "eve@example.org", "password", PASSWORD);
        assertThat(again.page().select("h1").text()).isEqualTo("This link has been used");
        assertThat(somebody.cookies()).isEmpty();
    }

    private static void colours(Reader owner) {
        var pale = owner.post("/admin/colours", "light", "#ffcc00", "dark", "#ff9c84");
        assertThat(pale.status()).isEqualTo(422);
        assertThat(pale.page().select("#light-mistake").text()).contains("1.2 to 1", "at least 4.5 to 1");
        assertThat(pale.page().select("#light").val()).isEqualTo("#ffcc00");
        var dim = owner.post("/admin/colours", "light", "#7a2e63", "dark", "#333333");
        assertThat(dim.page().select("#dark-mistake").text()).contains("too dim");
        assertThat(owner.post("/admin/colours", "light", "#7a2e63", "dark", "#e8a7d2")
                        .location())
                .isEqualTo("/admin/about");
        var sheet = owner.get("/").page().select("link[href^=/accent-]").attr("href");
        assertThat(owner.get(sheet).text()).contains("--accent-light:#7A2E63", "--accent-dark:#E8A7D2");
    }

    private static void texts(Reader owner) {
        var draft = owner.get("/admin/guidelines").page();
        assertThat(draft.select("textarea").text()).contains("psoriasis");
        var gaps = owner.submit(draft.selectFirst("main form"));
        assertThat(gaps.status()).isEqualTo(422);
        assertThat(gaps.page().select("#text-mistake").text()).contains("square brackets");
        assertThat(gaps.page().select(".notice li").eachText()).contains("[number of hours]");
        var published = owner.post("/admin/guidelines", "text", "Be kind.\n\n## Always\n\nIt helps.");
        assertThat(published.location()).isEqualTo("/admin/help-lines");
        assertThat(owner.get("/guidelines").page().select("main").text()).contains("Be kind.", "Version 1");
        owner.post("/admin/guidelines", "text", "Be kind. Always.");
        assertThat(owner.get("/guidelines").page().select("main").text()).contains("Version 2");
    }

    private static void helpLines(Reader owner) {
        var unchecked = owner.post(
                "/admin/help-lines",
                "kind-0",
                "crisis",
                "name-0",
                "Samaritans",
                "country-0",
                "United Kingdom",
                "number-0",
                "116 123",
                "hours-0",
                "day and night",
                "how-0",
                "");
        assertThat(unchecked.status()).isEqualTo(422);
        assertThat(unchecked.page().select("#checked-0-mistake").text()).contains("Please call the number");
        assertThat(unchecked.page().select("#number-0").val()).isEqualTo("116 123");
        var form = unchecked.page().selectFirst("main form");
        assertThat(owner.submit(form, "checked-0", "yes").location()).isEqualTo("/admin/privacy");
    }

    private static String link(Announcement announcement) {
        return announcement.lines().getLast().replaceFirst("^https?://[^/]+", "");
    }
}
