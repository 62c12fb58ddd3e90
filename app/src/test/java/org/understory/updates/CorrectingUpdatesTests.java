package org.understory.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.communities.Role;

@PagesTest
class CorrectingUpdatesTests {
    private final CommunityMaker make;
    private final JdbcClient sql;
    private Community community;
    private Someone fern;
    private Someone otter;

    CorrectingUpdatesTests(CommunityMaker make, JdbcClient sql) {
        this.make = make;
        this.sql = sql;
    }

    @BeforeEach
    void twoMembers() {
        community = make.community();
        fern = make.member(community, "fern");
        otter = make.member(community, "otter");
    }

    @Test
    void an_edited_update_says_so_and_keeps_what_it_said_for_its_author_and_moderators() {
        var id = Wall.posted(fern.browser(), "First words", "mood", "hard");
        var form = fern.browser().get("/updates/" + id + "/edit").page().selectFirst("form.composer");
        assertThat(form.select("textarea").text()).isEqualTo("First words");
        var saved = fern.browser().submit(form, "text", "Second words", "mood", "good");
        assertThat(saved.location()).isEqualTo("/updates/" + id);
        var card = Wall.update(otter.browser(), id);
        assertThat(card.select(".words").text()).isEqualTo("Second words");
        assertThat(card.select(".edited").text()).isEqualTo("edited");
        assertThat(otter.browser().get("/updates/" + id + "/history").status()).isEqualTo(404);
        var moderator = make.staff(community, Role.MODERATOR).browser();
        for (var browser : java.util.List.of(fern.browser(), moderator)) {
            var before = browser.get("/updates/" + id + "/history").page().select(".revision");
            assertThat(before.select(".words").text()).isEqualTo("First words");
            assertThat(before.select(".mood").text()).isEqualTo("Hard day");
        }
    }

    @Test
    void two_edits_at_once_keep_both_texts() {
        var id = Wall.posted(fern.browser(), "The beginning");
        var form = fern.browser().get("/updates/" + id + "/edit").page().selectFirst("form.composer");
        fern.browser().submit(form, "text", "From the phone");
        var stale = fern.browser().submit(form, "text", "From the laptop");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.page().select(".notice.error").text()).contains("changed after you opened it");
        assertThat(stale.page().select(".post .words").text()).isEqualTo("From the phone");
        assertThat(stale.page().select("textarea").text()).isEqualTo("From the laptop");
        assertThat(fern.browser()
                        .submit(stale.page().selectFirst("form.composer"))
                        .status())
                .isEqualTo(303);
        assertThat(Wall.update(otter.browser(), id).select(".words").text()).isEqualTo("From the laptop");
    }

    @Test
    void the_same_edit_sent_twice_is_one() {
        var id = Wall.posted(fern.browser(), "The beginning");
        var form = fern.browser().get("/updates/" + id + "/edit").page().selectFirst("form.composer");
        fern.browser().submit(form, "text", "Better");
        assertThat(fern.browser().submit(form, "text", "Better").status()).isEqualTo(303);
        assertThat(fern.browser().get("/updates/" + id + "/history").page().select(".revision"))
                .hasSize(1);
    }

    @Test
    void nothing_is_left_of_what_is_taken_back() {
        var id = Wall.number(
                Wall.post(fern.browser(), Map.of("text", "Hello @otter", "alt1", "Me"), Pixels.file(1, 30, 20)));
        var picture = Wall.update(fern.browser(), id).select(".pictures img").attr("src");
        otter.browser().post("/reactions", "on", "update:" + id, "give", "hug");
        otter.browser().post("/comments", "kind", "update", "thing", String.valueOf(id), "text", "Hi");
        var comment = sql.sql("select id from comments where kind = 'update' and thing = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        fern.browser().post("/reactions", "on", "comment:" + comment, "give", "thank-you");
        assertThat(fern.browser().post("/updates/" + id + "/deletion").location())
                .isEqualTo("/activities");
        assertThat(fern.browser().post("/updates/" + id + "/deletion").location())
                .as("pressed twice")
                .isEqualTo("/activities");
        assertThat(otter.browser().get("/updates/" + id).status()).isEqualTo(404);
        assertThat(fern.browser().get(picture).status()).isEqualTo(404);
        assertThat(otter.browser().get("/comments/" + comment).status()).isEqualTo(404);
        for (var left : java.util.List.of(
                "select count(*) from comments where kind = 'update' and thing = :id",
                "select count(*) from comment_counts where kind = 'update' and thing = :id",
                "select count(*) from reactions where kind = 'update' and thing = :id",
                "select count(*) from reaction_counts where kind = 'update' and thing = :id",
                "select count(*) from update_mentions where update_id = :id",
                "select count(*) from latest_updates where update_id = :id")) {
            assertThat(sql.sql(left).param("id", id).query(Long.class).single())
                    .as(left)
                    .isZero();
        }
        assertThat(sql.sql("select count(*) from reactions where kind = 'comment' and thing = :id")
                        .param("id", comment)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_hidden_update_is_its_authors_and_the_moderators() {
        var id = Wall.number(Wall.post(fern.browser(), Map.of("text", "Buy my cure"), Pixels.file(1, 30, 20)));
        var picture = Wall.update(otter.browser(), id).select(".pictures img").attr("src");
        var moderator = make.staff(community, Role.MODERATOR).browser();
        moderator.post("/moderation/updates/" + id + "/hiding", "reason", "No advertising here, please.");
        assertThat(otter.browser().get("/updates/" + id).status()).isEqualTo(404);
        assertThat(otter.browser().get(picture).status()).isEqualTo(404);
        assertThat(otter.browser()
                        .post("/reactions", "on", "update:" + id, "give", "hug")
                        .status())
                .isEqualTo(404);
        assertThat(Wall.page(otter.browser()).getElementById("update-" + id)).isNull();
        assertThat(Wall.update(fern.browser(), id).select(".hidden-by").text())
                .contains("No advertising here, please.");
        assertThat(Wall.update(moderator, id).select(".words").text()).isEqualTo("Buy my cure");
        moderator.post("/moderation/updates/" + id + "/restoring", "reason", "It was a joke.");
        assertThat(Wall.page(otter.browser()).getElementById("update-" + id)).isNotNull();
    }

    @Test
    void moderators_pin_what_all_should_see_first() {
        var old = Wall.posted(fern.browser(), "Meeting on Friday");
        Wall.posted(otter.browser(), "Something newer");
        assertThat(otter.browser()
                        .post("/updates/" + old + "/pin", "pinned", "yes")
                        .status())
                .isEqualTo(404);
        var moderator = make.staff(community, Role.MODERATOR).browser();
        moderator.post("/updates/" + old + "/pin", "pinned", "yes");
        assertThat(Wall.words(otter.browser(), "/activities")).containsExactly("Meeting on Friday", "Something newer");
        moderator.post("/updates/" + old + "/pin", "pinned", "no");
        assertThat(Wall.words(otter.browser(), "/activities")).containsExactly("Something newer", "Meeting on Friday");
    }

    @Test
    void a_narrowed_audience_holds_at_once() {
        var id = Wall.posted(fern.browser(), "For all", "audience", "everyone");
        var visitor = make.visitor(community);
        assertThat(visitor.get("/updates/" + id).status()).isEqualTo(200);
        assertThat(visitor.get("/updates/" + id)
                        .page()
                        .select("meta[name=robots]")
                        .attr("content"))
                .isEqualTo("noindex");
        var form = fern.browser().get("/updates/" + id + "/edit").page().selectFirst("form.composer");
        fern.browser().submit(form, "audience", "my_team");
        assertThat(visitor.get("/updates/" + id).status()).isEqualTo(404);
        assertThat(otter.browser().get("/updates/" + id).status()).isEqualTo(404);
    }
}
