package org.understory.updates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;

@PagesTest
class MentionsTests {
    private final CommunityMaker make;
    private final HeardMentions heard;
    private final Import imports;
    private Community community;
    private Someone fern;
    private Someone otter;

    MentionsTests(CommunityMaker make, HeardMentions heard, Import imports) {
        this.imports = imports;
        this.make = make;
        this.heard = heard;
    }

    @BeforeEach
    void twoMembers() {
        community = make.community();
        fern = make.member(community, "fern");
        otter = make.member(community, "River_Otter");
    }

    @Test
    void a_pseudonym_behind_an_at_sign_leads_to_the_member() {
        var id = Wall.posted(
                fern.browser(), "Thanks @river_otter, and @nobody. Write to a@river_otter.example or `@river_otter`");
        var links = Wall.update(otter.browser(), id).select(".words a.mention");
        assertThat(links.eachText()).containsExactly("@river_otter");
        assertThat(links.attr("href")).isEqualTo("/members/River_Otter");
    }

    @Test
    void only_who_may_see_the_update_hears_of_the_call_and_only_once() {
        var apart = make.member(community, "apart");
        make.block(fern, apart);
        var id = Wall.posted(fern.browser(), "@River_Otter @apart @fern @river_otter");
        assertThat(heard.in(id)).containsExactly(otter.member());
        var team = Wall.posted(fern.browser(), "Only my team: @River_Otter", "audience", "my_team");
        assertThat(heard.in(team)).isEmpty();
        var form = fern.browser().get("/updates/" + id + "/edit").page().selectFirst("form.composer");
        fern.browser().submit(form, "text", "Again @River_Otter");
        assertThat(heard.in(id)).containsExactly(otter.member());
    }

    @Test
    void names_are_completed_for_members_without_those_kept_apart() {
        make.member(community, "river_bank");
        var apart = make.member(community, "river_apart");
        make.block(apart, fern);
        assertThat(fern.browser().get("/mentions?q=RIV").text()).isEqualTo("[\"river_bank\",\"River_Otter\"]");
        assertThat(fern.browser().get("/mentions?q=%25").text()).isEqualTo("[]");
        assertThat(fern.browser().get("/mentions").text()).isEqualTo("[]");
        assertThat(fern.browser().get("/mentions?q=riv").header("Cache-Control"))
                .contains("no-store");
        assertThat(make.subscriber(community, "Ana")
                        .browser()
                        .get("/mentions?q=riv")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_link_gets_a_card_and_nobody_is_asked_for_it() {
        var id = Wall.posted(fern.browser(), "Look: https://www.example.org/a/page?secret=1 it helped");
        var card = Wall.update(otter.browser(), id).selectFirst(".link-card");
        assertThat(card.select("b").text()).isEqualTo("example.org");
        assertThat(card.select("small").text()).isEqualTo("/a/page");
        assertThat(card.attr("rel")).contains("noreferrer", "nofollow");
        assertThat(card.select("img")).isEmpty();
    }

    @Test
    void a_link_to_an_article_of_the_house_shows_its_title() throws Exception {
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        var address = community.url("/articles/leaky-gut-and-psoriasis");
        var id = Wall.posted(fern.browser(), "Read this: " + address + "?from=me");
        var card = Wall.update(otter.browser(), id).selectFirst(".link-card");
        assertThat(card.attr("href")).isEqualTo("/articles/leaky-gut-and-psoriasis");
        assertThat(card.select("b").text()).startsWith("Leaky gut");
        var gone = Wall.posted(fern.browser(), "And this: " + community.url("/articles/no-such-article"));
        assertThat(Wall.update(otter.browser(), gone).select(".link-card")).isEmpty();
    }
}
