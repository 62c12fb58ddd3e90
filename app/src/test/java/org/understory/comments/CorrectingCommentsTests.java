package org.understory.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.subject.DataSubject;

@PagesTest
class CorrectingCommentsTests {
    private final CommunityMaker make;
    private final CommentedThings things;
    private final PersonalComments personal;
    private Conversation talk;
    private Someone ana;
    private Someone ben;

    CorrectingCommentsTests(CommunityMaker make, CommentedThings things, PersonalComments personal) {
        this.make = make;
        this.things = things;
        this.personal = personal;
    }

    @BeforeEach
    void aThingAndTwoSubscribers() {
        Community community = make.community();
        talk = new Conversation(things.in(community));
        ana = make.subscriber(community, "Ana");
        ben = make.subscriber(community, "Ben");
    }

    private Reader.Shown save(Reader browser, long id, Reader.Shown form, String text) {
        return browser.submit(form.page().selectFirst("form.write"), "text", text);
    }

    @Test
    void an_edit_is_shown_as_one() {
        var id = talk.posted(ana.browser(), "It iches");
        assertThat(talk.comment(ben.browser(), id).select(".edited")).isEmpty();
        var form = ana.browser().get("/comments/" + id + "/edit");
        assertThat(form.page().select("textarea").text()).isEqualTo("It iches");
        assertThat(save(ana.browser(), id, form, "It itches").location()).endsWith("#comment-" + id);
        var shown = talk.comment(ben.browser(), id);
        assertThat(shown.select(".words").text()).isEqualTo("It itches");
        assertThat(shown.select(".edited").text()).isEqualTo("edited");
    }

    @Test
    void a_stale_edit_overwrites_nothing_and_shows_both_texts() {
        var id = talk.posted(ana.browser(), "First");
        var here = ana.browser().get("/comments/" + id + "/edit");
        var there = ana.browser().get("/comments/" + id + "/edit");
        save(ana.browser(), id, here, "From here");
        var refused = save(ana.browser(), id, there, "From there");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".notice").text()).contains("changed after you opened it");
        assertThat(refused.page().select(".comment .words").text()).isEqualTo("From here");
        assertThat(refused.page().select("textarea").text()).isEqualTo("From there");
        assertThat(talk.words(ben.browser())).containsExactly("From here");
        assertThat(save(ana.browser(), id, refused, "From both").status()).isEqualTo(303);
        assertThat(talk.words(ben.browser())).containsExactly("From both");
    }

    @Test
    void the_same_edit_pressed_twice_is_no_conflict() {
        var id = talk.posted(ana.browser(), "First");
        var form = ana.browser().get("/comments/" + id + "/edit");
        assertThat(save(ana.browser(), id, form, "Second").status()).isEqualTo(303);
        assertThat(save(ana.browser(), id, form, "Second").status()).isEqualTo(303);
    }

    @Test
    void others_can_neither_edit_nor_delete_it() {
        var id = talk.posted(ana.browser(), "Mine");
        assertThat(ben.browser().get("/comments/" + id + "/edit").status()).isEqualTo(404);
        assertThat(ben.browser().get("/comments/" + id + "/deletion").status()).isEqualTo(404);
        assertThat(ben.browser()
                        .post("/comments/" + id, "text", "Yours", "version", "1")
                        .status())
                .isEqualTo(404);
        assertThat(ben.browser().post("/comments/" + id + "/deletion").status()).isEqualTo(404);
        assertThat(talk.comment(ben.browser(), id).select(".acts a").eachText()).containsExactly("Reply", "Report");
        assertThat(talk.words(ben.browser())).containsExactly("Mine");
    }

    @Test
    void an_edit_to_nothing_is_refused() {
        var id = talk.posted(ana.browser(), "Something");
        var form = ana.browser().get("/comments/" + id + "/edit");
        assertThat(save(ana.browser(), id, form, "  ").status()).isEqualTo(422);
        assertThat(talk.words(ben.browser())).containsExactly("Something");
    }

    @Test
    void a_deleted_comment_is_gone_and_so_is_its_place_in_the_count() {
        var id = talk.posted(ana.browser(), "Too much said");
        var page = ana.browser().get("/comments/" + id + "/deletion").page();
        assertThat(page.text()).contains("Delete this comment?").contains("Too much said");
        ana.browser().submit(page.selectFirst("main form[action$=deletion]"));
        assertThat(talk.comments(ben.browser())).isEmpty();
        assertThat(talk.title(ben.browser())).isEqualTo("Comments (0)");
        assertThat(ana.browser().get("/comments/" + id).status()).isEqualTo(404);
    }

    @Test
    void replies_stay_under_a_deleted_comment_until_the_last_is_gone() {
        var id = talk.posted(ana.browser(), "Start");
        var reply = Conversation.number(talk.reply(ben.browser(), id, "Reply"));
        ana.browser().post("/comments/" + id + "/deletion");
        assertThat(talk.comment(ben.browser(), id).text()).isEqualTo("A deleted comment. Its author took it back.");
        assertThat(talk.words(ben.browser())).containsExactly("Reply");
        assertThat(talk.title(ben.browser())).isEqualTo("Comments (1)");
        assertThat(talk.reply(ana.browser(), id, "To nobody").status()).isEqualTo(422);
        ben.browser().post("/comments/" + reply + "/deletion");
        assertThat(talk.comments(ben.browser())).isEmpty();
    }

    @Test
    void whoever_leaves_takes_their_words_along_and_others_replies_stay() {
        var hers = talk.posted(ana.browser(), "Hers, answered");
        talk.reply(ben.browser(), hers, "His reply");
        talk.posted(ana.browser(), "Hers, alone");
        var his = talk.posted(ben.browser(), "His");
        talk.reply(ana.browser(), his, "Her reply");
        var who = new DataSubject(ana.person(), List.of(ana.member()));
        assertThat(personal.export(who).get("comments").toString())
                .contains("Hers, answered")
                .contains("Her reply")
                .doesNotContain("His");
        personal.erase(who);
        personal.erase(who);
        assertThat(talk.words(ben.browser())).containsExactly("His", "His reply");
        assertThat(talk.title(ben.browser())).isEqualTo("Comments (2)");
        assertThat(talk.page(ben.browser()).text()).doesNotContain("Her");
        assertThat(personal.export(who).get("comments")).isEmpty();
    }
}
