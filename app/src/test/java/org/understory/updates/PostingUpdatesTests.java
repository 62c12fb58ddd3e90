package org.understory.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Statements;
import org.understory.communities.Community;
import org.understory.topics.Topics;

@PagesTest
class PostingUpdatesTests {
    private static final String EMPTY = "An update must have text or a picture.";

    private final CommunityMaker make;
    private final Topics topics;
    private final Statements statements;
    private Community community;
    private Someone fern;
    private Someone otter;

    PostingUpdatesTests(CommunityMaker make, Topics topics, Statements statements) {
        this.make = make;
        this.topics = topics;
        this.statements = statements;
    }

    @BeforeEach
    void twoMembers() {
        community = make.community();
        fern = make.member(community, "fern_and_moss");
        otter = make.member(community, "river_otter");
    }

    @Test
    void an_update_stands_on_the_activities_page_of_all_members() {
        topics.save(community.id(), "itch", "Itch and sleep", "", 1);
        var id = Wall.posted(fern.browser(), "Slept five hours!", "mood", "good", "topics", "itch", "question", "yes");
        var page = Wall.page(otter.browser());
        var card = page.getElementById("update-" + id);
        assertThat(card.select(".words").text()).isEqualTo("Slept five hours!");
        assertThat(card.select(".who b").text()).isEqualTo("fern_and_moss");
        assertThat(card.select(".mood").text()).isEqualTo("Good day");
        assertThat(card.select(".chip").eachText()).containsExactly("Question", "Itch and sleep");
        assertThat(Wall.page(otter.browser(), "/activities?topic=itch").getElementById("update-" + id))
                .isNotNull();
        assertThat(page.select(".composer .ask").text()).isEqualTo("How are you today, river_otter?");
        assertThat(page.select("select[name=audience] option[selected]").text()).isEqualTo("Members");
        assertThat(page.select("select[name=audience] option").eachText()).contains("Everyone, also search engines");
    }

    @Test
    void an_empty_update_is_refused_with_the_words_of_the_house() {
        for (var nothing : List.of("", "   ", "\u200b\u2060", "\n\n\t")) {
            var refused = Wall.post(fern.browser(), nothing);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select("#text-mistake").text()).isEqualTo(EMPTY);
        }
        assertThat(Wall.page(otter.browser()).select(".post")).isEmpty();
    }

    @Test
    void a_picture_needs_no_words() {
        var id = Wall.number(Wall.post(fern.browser(), Map.of("alt1", "My garden"), Pixels.file(1, 60, 40)));
        var picture = Wall.update(otter.browser(), id).selectFirst(".pictures img");
        assertThat(picture.attr("alt")).isEqualTo("My garden");
        assertThat(otter.browser().get(picture.attr("src")).status()).isEqualTo(200);
    }

    @Test
    void what_is_too_long_is_refused_and_kept() {
        var text = "é".repeat(10_001);
        var refused = Wall.post(fern.browser(), text, "mood", "hard", "audience", "everyone");
        assertThat(refused.status()).isEqualTo(422);
        var page = refused.page();
        assertThat(page.select("#text-mistake").text()).contains("10,001", "10,000");
        assertThat(page.select("textarea").first().wholeText().strip()).isEqualTo(text);
        assertThat(page.select("input[name=mood][checked]").val()).isEqualTo("hard");
        assertThat(page.select("select[name=audience] option[selected]").val()).isEqualTo("everyone");
        Wall.posted(fern.browser(), "é".repeat(10_000));
    }

    @Test
    void what_is_none_of_the_choices_is_named() {
        for (var number : List.of(1, 2, 3, 4)) topics.save(community.id(), "t" + number, "T" + number, "", number);
        assertThat(Wall.post(fern.browser(), "x", "mood", "euphoric").status()).isEqualTo(422);
        assertThat(Wall.post(fern.browser(), "x", "audience", "only_me").status())
                .isEqualTo(422);
        assertThat(Wall.post(fern.browser(), "x", "audience", "' or 1=1").status())
                .isEqualTo(422);
        var many = fern.browser()
                .post("/updates", "text", "x", "topics", "t1", "topics", "t2", "topics", "t3", "topics", "t4");
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.text()).contains("An update can have 3 topics");
        assertThat(Wall.post(fern.browser(), "x", "topics", "nowhere").status()).isEqualTo(303);
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_update() {
        var first = Wall.posted(fern.browser(), "Once", "mood", "good");
        assertThat(Wall.posted(fern.browser(), "Once", "mood", "good")).isEqualTo(first);
        var pictured = Wall.number(Wall.post(fern.browser(), Map.of(), Pixels.file(1, 9, 9)));
        assertThat(Wall.number(Wall.post(fern.browser(), Map.of(), Pixels.file(1, 9, 9))))
                .isEqualTo(pictured);
        assertThat(Wall.posted(otter.browser(), "Once", "mood", "good")).isNotEqualTo(first);
        assertThat(Wall.page(otter.browser()).select(".post")).hasSize(3);
    }

    @Test
    void nobody_posts_without_end() {
        for (int i = 0; i < 10; i++) Wall.posted(fern.browser(), "Number " + i);
        var refused = Wall.post(fern.browser(), "One more");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".notice.error").text()).contains("wait a few minutes");
        assertThat(refused.page().select("textarea").text()).isEqualTo("One more");
    }

    @Test
    void what_is_typed_stays_text() {
        var id = Wall.posted(
                fern.browser(),
                "<script>alert(1)</script> **bold** [x](javascript:alert(1)) ![p](http://evil.example/p.png) \u202Eabc");
        var words = Wall.update(otter.browser(), id).selectFirst(".words");
        assertThat(words.select("script, img, a[href^=javascript]")).isEmpty();
        assertThat(words.text()).contains("<script>").doesNotContain("\u202E");
        assertThat(words.select("strong").text()).isEqualTo("bold");
    }

    @Test
    void subscribers_and_visitors_post_nothing() {
        var subscriber = make.subscriber(community, "Ana");
        assertThat(subscriber.browser().post("/updates", "text", "x").status()).isEqualTo(404);
        assertThat(make.visitor(community).post("/updates", "text", "x").location())
                .startsWith("/sign-in");
    }

    @Test
    void posting_takes_few_statements_however_many_follow() {
        Wall.posted(otter.browser(), "Warm");
        var alone = statements.during(() -> Wall.post(otter.browser(), "Nobody follows me"));
        for (int i = 0; i < 20; i++) make.follow(make.member(community, "follower" + i), fern);
        var followed = statements.during(() -> Wall.post(fern.browser(), "Many follow me"));
        assertThat(followed).hasSameSizeAs(alone).hasSizeLessThanOrEqualTo(10);
        var calling = statements.during(() -> Wall.post(fern.browser(), "Hello @river_otter"));
        assertThat(calling).as("four more tell whom it calls").hasSizeLessThanOrEqualTo(14);
    }
}
