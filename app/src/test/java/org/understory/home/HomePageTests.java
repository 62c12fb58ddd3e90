package org.understory.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;

@PagesTest
class HomePageTests {
    private final CommunityMaker make;

    HomePageTests(CommunityMaker make) {
        this.make = make;
    }

    @Test
    void a_visitor_sees_the_community_by_its_host() {
        var community = make.community();
        var shown = new Reader(community.slug() + ".localhost").get("/");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.page().title()).contains(community.name());
    }

    @Test
    void an_unknown_page_says_so_in_words() {
        var community = make.community();
        var shown = new Reader(community.slug() + ".localhost").get("/no-such-page");
        assertThat(shown.status()).isEqualTo(404);
        assertThat(shown.page().select("h1").text()).isEqualTo("This page is not here");
    }

    @Test
    void a_change_asked_for_by_another_site_is_refused() {
        var community = make.community();
        var shown = new Reader(community.slug() + ".localhost")
                .with("Sec-Fetch-Site", "cross-site")
                .post("/sign-out");
        assertThat(shown.status()).isEqualTo(403);
    }
}
