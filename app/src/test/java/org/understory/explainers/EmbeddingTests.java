package org.understory.explainers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;

@PagesTest
class EmbeddingTests {
    private static final String PAGE = "/explainers/gut-barrier";
    private static final String EMBEDDED = PAGE + "/embedded";

    private final CommunityMaker make;
    private Community community;
    private Reader owner;
    private Reader visitor;

    EmbeddingTests(CommunityMaker make) {
        this.make = make;
    }

    @BeforeEach
    void a_community() {
        community = make.community();
        owner = make.staff(community, Role.OWNER).browser();
        visitor = make.visitor(community);
    }

    @Test
    void other_sites_may_show_nothing_until_an_owner_allows_it() {
        assertThat(visitor.get(EMBEDDED).status()).isEqualTo(404);
        assertThat(visitor.get(PAGE).text()).doesNotContain("&lt;iframe");
        assertThat(make.staff(community, Role.EDITOR)
                        .browser()
                        .post("/admin/embedding", "allowed", "yes")
                        .status())
                .isEqualTo(404);
        assertThat(owner.get("/admin/audit").text()).doesNotContain("embedding-changed");

        assertThat(owner.post("/admin/embedding", "allowed", "yes")
                        .follow()
                        .page()
                        .select("input[checked]"))
                .hasSize(1);
        assertThat(visitor.get(EMBEDDED).status()).isEqualTo(200);
        assertThat(make.visitor(make.community()).get(EMBEDDED).status()).isEqualTo(404);

        owner.post("/admin/embedding");
        assertThat(visitor.get(EMBEDDED).status()).isEqualTo(404);
    }

    @Test
    void the_frame_may_stand_on_any_site_and_the_other_pages_on_none() {
        owner.post("/admin/embedding", "allowed", "yes");
        var shown = visitor.get(EMBEDDED + "?preset=coeliac&stress=0.5");
        assertThat(shown.header("Content-Security-Policy")).contains("frame-ancestors *", "default-src 'none'");
        assertThat(shown.header("X-Frame-Options")).isEmpty();
        assertThat(shown.header("Set-Cookie")).isEmpty();
        assertThat(visitor.get(PAGE).header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(visitor.get(PAGE).header("X-Frame-Options")).isEqualTo("DENY");
        var page = shown.page();
        assertThat(page.select(".banner").text()).startsWith("Teaching model, not your body.");
        assertThat(page.select("form[method=post], header.bar, footer")).isEmpty();
        assertThat(page.select("base").attr("target")).isEqualTo("_blank");
        assertThat(page.select("#factor-stress").val()).isEqualTo("0.5");
        assertThat(page.select(".seal").text()).isEqualTo("This figure is not yet medically reviewed");
        assertThat(visitor.get(EMBEDDED + "?stress=9").status()).isEqualTo(422);
    }

    @Test
    void the_page_gives_the_words_to_paste_with_the_chosen_settings() {
        owner.post("/admin/embedding", "allowed", "yes");
        var code = visitor.get(PAGE + "?preset=coeliac&stress=0.5")
                .page()
                .select("#embed-code")
                .val();
        var frame = org.jsoup.Jsoup.parse(code, "", Parser.htmlParser()).select("iframe");
        var address = frame.attr("src");
        assertThat(address).startsWith("http").contains(EMBEDDED, "preset=coeliac", "stress=0.5");
        assertThat(visitor.get(address.substring(address.indexOf(EMBEDDED)))
                        .page()
                        .select("#factor-stress")
                        .val())
                .isEqualTo("0.5");
        assertThat(frame.attr("title")).contains("not your body");
    }
}
