package org.understory.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;

@PagesTest
class ModeratingCommentsTests {
    private static final String REASON = "It names somebody's clinic. Please leave such names out.";

    private final CommunityMaker make;
    private final CommentedThings things;
    private final JdbcClient sql;
    private Community community;
    private Conversation talk;
    private Someone ana;
    private Someone ben;
    private Someone mo;

    ModeratingCommentsTests(CommunityMaker make, CommentedThings things, JdbcClient sql) {
        this.make = make;
        this.things = things;
        this.sql = sql;
    }

    @BeforeEach
    void aThingTwoSubscribersAndAModerator() {
        community = make.community();
        talk = new Conversation(things.in(community));
        ana = make.subscriber(community, "Ana");
        ben = make.subscriber(community, "Ben");
        mo = make.staff(community, Role.MODERATOR);
    }

    private Reader.Shown hide(long id, String reason) {
        return mo.browser().post("/moderation/comments/" + id + "/hiding", "reason", reason);
    }

    private Reader.Shown restore(long id, String reason) {
        return mo.browser().post("/moderation/comments/" + id + "/restoring", "reason", reason);
    }

    @Test
    void a_hidden_comment_is_seen_by_its_author_with_the_reason_and_by_nobody_else() {
        var id = talk.posted(ana.browser(), "Hidden words");
        assertThat(hide(id, REASON).status()).isEqualTo(303);
        assertThat(talk.comment(ana.browser(), id).text())
                .contains("Hidden words")
                .contains(REASON);
        assertThat(talk.page(ben.browser()).text()).doesNotContain("Hidden words");
        assertThat(talk.page(make.visitor(community)).text()).doesNotContain("Hidden words");
        assertThat(talk.title(ben.browser())).isEqualTo("Comments (0)");
        assertThat(ben.browser().get("/comments/" + id).status()).isEqualTo(404);
        assertThat(talk.comment(mo.browser(), id).text())
                .contains("Hidden words")
                .contains(REASON);
        assertThat(ana.browser().get("/comments/" + id + "/edit").status()).isEqualTo(404);
    }

    @Test
    void a_kept_page_loses_it_within_a_second() {
        var id = talk.posted(ana.browser(), "Hidden words");
        Soon.holds(() -> {
            assertThat(talk.page(make.visitor(community)).text()).contains("Hidden words");
            assertThat(talk.page(make.visitor(community)).header("ETag")).isNotEmpty();
        });
        hide(id, REASON);
        Soon.holds(() -> assertThat(talk.page(make.visitor(community)).text()).doesNotContain("Hidden words"));
    }

    @Test
    void its_pictures_vanish_and_come_back_with_it() {
        var id = Conversation.number(
                talk.post(ana.browser(), "", Map.of(), new Reader.File("picture1", "a.png", Conversation.png(20, 20))));
        var address =
                talk.comments(ben.browser()).select(".pictures img").first().attr("src");
        hide(id, REASON);
        assertThat(ben.browser().get(address).status()).isEqualTo(404);
        assertThat(mo.browser().get(address).status()).isEqualTo(404);
        restore(id, "A mistake of mine");
        assertThat(ben.browser().get(address).status()).isEqualTo(200);
    }

    @Test
    void replies_to_it_stay() {
        var id = talk.posted(ana.browser(), "Hidden words");
        talk.reply(ben.browser(), id, "A kind reply");
        hide(id, REASON);
        assertThat(talk.comment(ben.browser(), id).text()).isEqualTo("A moderator hid this comment.");
        assertThat(talk.words(ben.browser())).containsExactly("A kind reply");
        assertThat(talk.reply(ben.browser(), id, "One more").status()).isEqualTo(422);
    }

    @Test
    void a_restored_comment_is_as_it_was() {
        var id = talk.posted(ana.browser(), "Words");
        hide(id, REASON);
        assertThat(restore(id, "The clinic agreed").status()).isEqualTo(303);
        assertThat(talk.words(ben.browser())).containsExactly("Words");
        assertThat(talk.title(ben.browser())).isEqualTo("Comments (1)");
        assertThat(talk.comment(ana.browser(), id).text()).doesNotContain(REASON);
        assertThat(mo.browser().get("/moderation/comments/" + id).text())
                .contains("hidden, because")
                .contains("The clinic agreed");
    }

    @Test
    void a_decision_needs_a_reason_and_what_was_typed_is_kept() {
        var id = talk.posted(ana.browser(), "Words");
        var shown = hide(id, "  ");
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select("#reason-mistake").text()).contains("Please give the reason");
        var long_ = hide(id, "why ".repeat(200));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.page().select("textarea").text()).startsWith("why why");
        assertThat(talk.words(ben.browser())).containsExactly("Words");
    }

    @Test
    void pressing_twice_decides_once() {
        var id = talk.posted(ana.browser(), "Words");
        hide(id, REASON);
        assertThat(hide(id, REASON).status()).isEqualTo(303);
        assertThat(talk.title(ben.browser())).isEqualTo("Comments (0)");
        assertThat(mo.browser().get("/moderation/comments/" + id).page().select("main ul li"))
                .hasSize(1);
    }

    @Test
    void the_desk_shows_the_newest_and_the_hidden_ones() {
        var one = talk.posted(ana.browser(), "Number one");
        talk.posted(ana.browser(), "Number two");
        hide(one, REASON);
        var recent = mo.browser().get("/moderation/comments").page();
        assertThat(recent.select(".comment .words").eachText()).containsExactly("Number two", "Number one");
        var hidden = mo.browser().get("/moderation/comments/hidden").page();
        assertThat(hidden.select(".comment .words").eachText()).containsExactly("Number one");
        var again = mo.browser().submit(hidden.selectFirst(".comment form"), "reason", "Read again, it is fine");
        assertThat(again.status()).isEqualTo(303);
        assertThat(talk.words(ben.browser())).containsExactly("Number two", "Number one");
    }

    @Test
    void only_moderators_of_this_community_decide() {
        var id = talk.posted(ana.browser(), "Words");
        var other = make.staff(make.community(), Role.MODERATOR);
        var path = "/moderation/comments/" + id + "/hiding";
        assertThat(ben.browser().post(path, "reason", REASON).status()).isEqualTo(404);
        assertThat(ben.browser().get("/moderation").status()).isEqualTo(404);
        assertThat(other.browser().post(path, "reason", REASON).status()).isEqualTo(404);
        assertThat(make.visitor(community).post(path, "reason", REASON).status())
                .isNotEqualTo(200);
        assertThat(mo.browser()
                        .post("/moderation/comments/987654321/hiding", "reason", REASON)
                        .status())
                .isEqualTo(404);
        assertThat(mo.browser().get("/moderation/nonsense").status()).isEqualTo(404);
        assertThat(talk.words(ben.browser())).containsExactly("Words");
    }

    @Test
    void a_decision_cannot_be_changed_by_the_program() {
        var id = talk.posted(ana.browser(), "Words");
        hide(id, REASON);
        var denied = "ERROR: permission denied for table moderation_acts";
        assertThatThrownBy(
                        () -> sql.sql("update moderation_acts set reason = 'x'").update())
                .hasRootCauseMessage(denied);
        assertThatThrownBy(() -> sql.sql("delete from moderation_acts").update())
                .hasRootCauseMessage(denied);
    }
}
