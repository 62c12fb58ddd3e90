package org.understory.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;

@PagesTest
class TeamTests {
    private final CommunityMaker make;
    private final JdbcClient sql;

    TeamTests(CommunityMaker make, JdbcClient sql) {
        this.make = make;
        this.sql = sql;
    }

    @Test
    void following_twice_is_following_once_and_both_see_it() {
        var community = make.community();
        var fern = make.member(community, "fern");
        var moss = make.member(community, "moss");
        assertThat(fern.browser().post("/members/moss/follow").location()).isEqualTo("/members/moss");
        assertThat(fern.browser().post("/members/moss/follow").location()).isEqualTo("/members/moss");
        assertThat(fern.browser().get("/team").page().select(".faces").text()).contains("moss");
        assertThat(moss.browser().get("/team/followers").page().select(".faces").text())
                .contains("fern");
        assertThat(moss.browser().get("/members/fern").text()).contains("fern follows you");
        fern.browser().post("/members/moss/follow", "undo", "yes");
        fern.browser().post("/members/moss/follow", "undo", "yes");
        assertThat(fern.browser().get("/team").page().select(".faces").text()).doesNotContain("moss");
        assertThat(fern.browser().post("/members/fern/follow").status()).isEqualTo(404);
        assertThat(fern.browser().post("/members/nobody/follow").status()).isEqualTo(404);
    }

    @Test
    void a_long_team_is_read_page_by_page_without_a_gap() {
        var community = make.community();
        var fern = make.member(community, "fern");
        for (int i = 0; i < 35; i++) make.follow(fern, make.member(community, "leaf" + i + "x"));
        var first = fern.browser().get("/team").page();
        assertThat(first.select(".faces b")).hasSize(30);
        var next = first.select("a[rel=next]").attr("href");
        assertThat(fern.browser().get(next).page().select(".faces b")).hasSize(5);
        assertThat(fern.browser().get("/team?before=x").status()).isEqualTo(404);
    }

    @Test
    void a_block_is_said_before_it_is_done_and_ends_every_tie() {
        var community = make.community();
        var fern = make.member(community, "fern");
        var moss = make.member(community, "moss");
        make.follow(fern, moss);
        make.follow(moss, fern);
        assertThat(fern.browser().get("/members/moss/block").text()).contains("no longer meet");
        assertThat(fern.browser().get("/members/moss/mute").text()).contains("no longer see");
        assertThat(fern.browser().post("/members/moss/block").location()).isEqualTo("/settings/blocked");
        assertThat(fern.browser().post("/members/moss/block").location()).isEqualTo("/settings/blocked");
        assertThat(fern.browser().get("/settings/blocked").text()).contains("moss");
        for (var path : List.of("/members/fern", "/members/fern/block", "/members/fern/mute")) {
            assertThat(moss.browser().get(path).status()).as(path).isEqualTo(404);
        }
        for (var path : List.of("/members/fern/follow", "/members/fern/mute", "/members/fern/block")) {
            assertThat(moss.browser().post(path).status()).as(path).isEqualTo(404);
        }
        assertThat(moss.browser().get("/team").text()).doesNotContain("fern");
        assertThat(moss.browser().get("/team/followers").text()).doesNotContain("fern");
        assertThat(moss.browser().get("/members").text()).doesNotContain("fern");
        assertThat(moss.browser().get("/settings/blocked").text()).doesNotContain("fern");
        moss.browser().post("/members/fern/block", "undo", "yes");
        assertThat(moss.browser().get("/members/fern").status()).isEqualTo(404);
        fern.browser().post("/members/moss/block", "undo", "yes");
        assertThat(moss.browser().get("/members/fern").status()).isEqualTo(200);
        assertThat(fern.browser().get("/team").page().select(".faces").text()).doesNotContain("moss");
    }

    @Test
    void who_is_muted_learns_nothing() {
        var community = make.community();
        var fern = make.member(community, "fern");
        var moss = make.member(community, "moss");
        fern.browser().post("/members/moss/mute");
        fern.browser().post("/members/moss/mute");
        assertThat(fern.browser().get("/settings/blocked").text()).contains("moss");
        assertThat(moss.browser().get("/members/fern").status()).isEqualTo(200);
        assertThat(fern.browser().post("/members/moss/mute", "undo", "list").location())
                .isEqualTo("/settings/blocked");
        assertThat(fern.browser()
                        .get("/settings/blocked")
                        .page()
                        .select(".faces")
                        .text())
                .doesNotContain("moss");
    }

    @Test
    void people_who_share_something_are_suggested_with_the_reason_and_nothing_hidden_is_told() {
        var community = make.community();
        var fern = make.member(community, "fern");
        tells(fern, "treatment", "Methotrexate", "members");
        tells(fern, "symptom", "Itching", "only_me");
        var moss = make.member(community, "moss");
        tells(moss, "treatment", "Methotrexate", "members");
        tells(moss, "symptom", "Itching", "my_team");
        var shy = make.member(community, "shy");
        tells(shy, "treatment", "Methotrexate", "only_me");
        var blocked = make.member(community, "blocked");
        tells(blocked, "treatment", "Methotrexate", "members");
        make.block(blocked, fern);
        var far = make.member(make.community(), "far");
        tells(far, "treatment", "Methotrexate", "members");
        var shown = fern.browser().get("/team").page().select("main").text();
        assertThat(shown)
                .contains("moss", "You share: Methotrexate")
                .doesNotContain("Itching", "shy", "blocked", "far");
        make.follow(fern, moss);
        assertThat(fern.browser().get("/team").text()).doesNotContain("You share");
    }

    private void tells(Someone who, String kind, String word, String audience) {
        sql.sql("""
                insert into traits (member_id, community_id, kind, word, shown, audience)
                select id, community_id, :kind, lower(:word), :word, :audience
                  from members
                 where id = :member
                """)
                .param("member", who.member().value())
                .param("kind", kind)
                .param("word", word)
                .param("audience", audience)
                .update();
    }
}
