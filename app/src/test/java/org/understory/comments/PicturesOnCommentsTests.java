package org.understory.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;

@PagesTest
class PicturesOnCommentsTests {
    private static final byte[] ELBOW = Conversation.png(60, 40);

    private final CommunityMaker make;
    private final CommentedThings things;
    private Community community;
    private Conversation talk;
    private Someone ana;
    private Someone ben;

    PicturesOnCommentsTests(CommunityMaker make, CommentedThings things) {
        this.make = make;
        this.things = things;
    }

    @BeforeEach
    void aThingAndTwoSubscribers() {
        community = make.community();
        talk = new Conversation(things.in(community));
        ana = make.subscriber(community, "Ana");
        ben = make.subscriber(community, "Ben");
    }

    private static Reader.File file(int place, byte[] bytes) {
        return new Reader.File("picture" + place, "elbow.png", bytes);
    }

    @Test
    void a_picture_needs_no_words_and_is_described() {
        var sent = talk.post(ana.browser(), "", Map.of("alt1", "My elbow in March"), file(1, ELBOW));
        assertThat(sent.status()).isEqualTo(303);
        var picture = talk.comments(ben.browser()).select(".pictures img").first();
        assertThat(picture.attr("alt")).isEqualTo("My elbow in March");
        assertThat(picture.attr("width") + "x" + picture.attr("height")).isEqualTo("60x40");
        assertThat(ben.browser().get(picture.attr("src")).header("Content-Type"))
                .isEqualTo("image/webp");
    }

    @Test
    void pictures_are_for_subscribers_only() {
        talk.post(ana.browser(), "Look", Map.of(), file(1, ELBOW), file(2, Conversation.png(9, 9)));
        var address =
                talk.comments(ben.browser()).select(".pictures img").first().attr("src");
        var shown = talk.comments(make.visitor(community));
        assertThat(shown.select("img")).isEmpty();
        assertThat(shown.text()).contains("With 2 pictures, shown to subscribers.");
        assertThat(make.visitor(community).get(address).status()).isEqualTo(404);
        var stranger = make.subscriber(make.community(), "Otto");
        assertThat(stranger.browser().get(address).status()).isEqualTo(404);
    }

    @Test
    void a_deleted_comments_picture_is_gone() {
        var id = Conversation.number(talk.post(ana.browser(), "Look", Map.of(), file(1, ELBOW)));
        var address =
                talk.comments(ben.browser()).select(".pictures img").first().attr("src");
        ana.browser().post("/comments/" + id + "/deletion");
        assertThat(ben.browser().get(address).status()).isEqualTo(404);
        assertThat(ana.browser().get(address).status()).isEqualTo(404);
    }

    @Test
    void liars_bombs_and_giants_are_refused_in_words_and_the_rest_is_kept() {
        var refused = talk.post(
                ana.browser(),
                "My words",
                Map.of("alt1", "Good one"),
                file(1, ELBOW),
                new Reader.File("picture2", "holiday.jpg", Conversation.php()),
                file(3, Conversation.pngThatClaims(60_000, 60_000)),
                file(4, new byte[40 << 20]));
        assertThat(refused.status()).isEqualTo(422);
        var page = refused.page();
        assertThat(page.select("textarea").text()).isEqualTo("My words");
        assertThat(page.select("#picture2-mistake").text()).contains("not a picture");
        assertThat(page.select("#picture3-mistake").text()).contains("60000 by 60000");
        assertThat(page.select("#picture4-mistake").text()).contains("too large");
        assertThat(page.select("input[name=held1]").val()).matches("[0-9a-f]{32}");
        assertThat(page.select("input[name=alt1]").val()).isEqualTo("Good one");
        var thumbnail = page.select("img.thumbnail").attr("src");
        assertThat(ana.browser().get(thumbnail).status()).isEqualTo(200);
        assertThat(ben.browser().get(thumbnail).status()).isEqualTo(404);
        var sent = ana.browser().submit(page.selectFirst("form.write"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(talk.comments(ben.browser()).select(".pictures img").eachAttr("alt"))
                .containsExactly("Good one");
    }

    @Test
    void more_than_the_server_reads_is_refused_in_words() {
        var refused =
                talk.post(ana.browser(), "Words", Map.of(), file(1, new byte[40 << 20]), file(2, new byte[40 << 20]));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.page().select("h1").text()).isEqualTo("That is too large");
    }

    @Test
    void a_double_click_with_a_picture_makes_one_comment() {
        talk.post(ana.browser(), "Look", Map.of(), file(1, ELBOW));
        talk.post(ana.browser(), "Look", Map.of(), file(1, ELBOW));
        talk.post(ana.browser(), "Look", Map.of(), file(1, Conversation.png(50, 50)));
        assertThat(talk.comments(ben.browser())).hasSize(2);
    }

    @Test
    void somebody_elses_picture_cannot_be_taken() {
        var held = talk.post(ana.browser(), "x".repeat(5001), Map.of(), file(1, ELBOW))
                .page();
        var token = held.select("input[name=held1]").val();
        var stolen = talk.post(ben.browser(), "Mine now", Map.of("held1", token));
        assertThat(stolen.status()).isEqualTo(422);
        assertThat(stolen.page().select("#picture1-mistake").text()).contains("choose it again");
        assertThat(stolen.page().select("textarea").text()).isEqualTo("Mine now");
        assertThat(talk.post(ben.browser(), "Or this", Map.of("held1", "../../etc/passwd"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_picture_can_be_left_out_and_described_anew_in_an_edit() {
        var id = Conversation.number(talk.post(
                ana.browser(), "Two", Map.of("alt2", "Second"), file(1, ELBOW), file(2, Conversation.png(9, 9))));
        var form = ana.browser().get("/comments/" + id + "/edit").page();
        var sent =
                ana.browser().submit(form.selectFirst("form.write"), "remove1", "yes", "alt2", "The second, in June");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(talk.comments(ben.browser()).select(".pictures img").eachAttr("alt"))
                .isEqualTo(List.of("The second, in June"));
    }
}
