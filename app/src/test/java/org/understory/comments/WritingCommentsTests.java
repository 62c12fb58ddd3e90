package org.understory.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;

@PagesTest
class WritingCommentsTests {
    private final CommunityMaker make;
    private final CommentedThings things;
    private Community community;
    private Conversation talk;
    private Someone ana;
    private Someone ben;

    WritingCommentsTests(CommunityMaker make, CommentedThings things) {
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

    @Test
    void a_subscriber_writes_and_others_read_it() {
        var sent = talk.post(ana.browser(), "It itches less in **summer**.");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).matches(talk.thing().path() + "#comment-\\d+");
        var shown = talk.comments(ben.browser());
        assertThat(shown.select(".words").text()).isEqualTo("It itches less in summer.");
        assertThat(shown.select(".words strong").text()).isEqualTo("summer");
        assertThat(shown.select("b").text()).isEqualTo("A " + community.name() + " subscriber");
        assertThat(talk.title(ben.browser())).isEqualTo("Comments (1)");
    }

    @Test
    void a_comment_without_words_and_pictures_is_refused_in_words() {
        for (var nothing : new String[] {"", "   \n ", "\u200b\u2060\ufeff", "\u202e"}) {
            var shown = talk.post(ana.browser(), nothing);
            assertThat(shown.status()).isEqualTo(422);
            assertThat(shown.page().select("#text-mistake").text())
                    .isEqualTo("A comment needs some words or a picture.");
        }
        assertThat(talk.comments(ana.browser())).isEmpty();
    }

    @Test
    void a_text_of_100000_characters_is_refused_and_all_of_it_kept() {
        var typed = "🌿 Blätter ".repeat(10_000);
        var shown = talk.post(ana.browser(), typed);
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select("#text-mistake").text())
                .contains("99,999")
                .contains("5,000");
        assertThat(shown.page().select("textarea").first().wholeText().equals(typed))
                .as("all of it is still in the form")
                .isTrue();
    }

    @Test
    void five_thousand_characters_fit_counted_as_people_count() {
        assertThat(talk.post(ana.browser(), "🌿".repeat(5_000)).status()).isEqualTo(303);
        assertThat(talk.post(ana.browser(), "🌿".repeat(5_001)).status()).isEqualTo(422);
    }

    @Test
    void a_double_click_makes_one_comment() throws Exception {
        try (var both = Executors.newFixedThreadPool(6)) {
            var places = IntStream.range(0, 6)
                    .mapToObj(i -> both.submit(
                            () -> talk.post(ana.browser(), "Only once").location()))
                    .toList();
            for (var place : places)
                assertThat(place.get()).isEqualTo(places.getFirst().get());
        }
        assertThat(talk.words(ben.browser())).containsExactly("Only once");
        assertThat(talk.title(ben.browser())).isEqualTo("Comments (1)");
    }

    @Test
    void a_form_that_is_replayed_leads_to_the_comment_that_is_there() {
        var first = talk.post(ana.browser(), "Hello all");
        talk.post(ana.browser(), "And something else");
        assertThat(talk.post(ana.browser(), "Hello all").location()).isEqualTo(first.location());
        assertThat(talk.words(ben.browser())).hasSize(2);
        assertThat(talk.post(ben.browser(), "Hello all").location()).isNotEqualTo(first.location());
    }

    @Test
    void the_same_words_to_two_people_are_two_replies() {
        var one = talk.posted(ana.browser(), "One");
        var two = talk.posted(ana.browser(), "Two");
        talk.reply(ben.browser(), one, "Thank you!");
        talk.reply(ben.browser(), two, "Thank you!");
        assertThat(talk.words(ana.browser())).containsExactly("Two", "Thank you!", "One", "Thank you!");
    }

    @Test
    void a_reply_to_a_reply_stands_in_the_same_thread() {
        var start = talk.posted(ana.browser(), "Start");
        var reply = Conversation.number(talk.reply(ben.browser(), start, "Reply"));
        talk.posted(ana.browser(), "Newer");
        talk.reply(ana.browser(), reply, "Reply to the reply");
        assertThat(talk.words(ben.browser())).containsExactly("Newer", "Start", "Reply", "Reply to the reply");
        assertThat(talk.page(ben.browser()).page().select("li.reply")).hasSize(2);
    }

    @Test
    void links_of_subscribers_lead_nowhere() {
        talk.post(ana.browser(), "See [this](https://cheap.example/cream) and https://cheap.example now");
        var words = talk.comments(ben.browser()).select(".words");
        assertThat(words.select("a")).isEmpty();
        assertThat(words.text()).contains("https://cheap.example");
    }

    @Test
    void scripts_and_markdown_tricks_are_shown_as_they_were_typed() {
        for (var trick : new String[] {
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[a](javascript:alert(1))",
            "![x](https://evil.example/t.png)",
            "`</div><script>alert(1)</script>`",
            "# <svg onload=alert(1)>"
        }) {
            talk.posted(ana.browser(), trick);
        }
        var words = talk.comments(ben.browser()).select(".words");
        assertThat(words).hasSize(6);
        assertThat(words.select("script, img, svg, a, [onerror], [onload]")).isEmpty();
    }

    @Test
    void direction_tricks_are_taken_out_and_right_to_left_text_stays() {
        talk.post(ana.browser(), "\u202eevil\u202c الجلد يحك \u2066x\u2069");
        var shown = talk.comments(ben.browser()).select(".words");
        assertThat(shown.text()).isEqualTo("evil الجلد يحك x");
        assertThat(shown.attr("dir")).isEqualTo("auto");
    }

    @Test
    void somebody_who_is_not_signed_in_any_more_keeps_what_they_typed() {
        var shown = talk.post(make.visitor(community), "A long story about my elbows");
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select("textarea").text()).isEqualTo("A long story about my elbows");
        assertThat(shown.page().select(".notice").text()).contains("not signed in");
        assertThat(talk.comments(ana.browser())).isEmpty();
    }

    @Test
    void unknown_and_foreign_things_do_not_exist() {
        var elsewhere = new Conversation(things.in(make.community()));
        assertThat(elsewhere.post(ana.browser(), "Hello").status()).isEqualTo(404);
        assertThat(ana.browser()
                        .post("/comments", "kind", "nonsense", "thing", "1", "text", "x")
                        .status())
                .isEqualTo(404);
        assertThat(ana.browser()
                        .post("/comments", "kind", CommentedThings.KIND, "thing", "99999999999999999999", "text", "x")
                        .status())
                .isEqualTo(404);
        assertThat(ana.browser().post("/comments").status()).isEqualTo(404);
        assertThat(ana.browser().get("/comments").status()).isEqualTo(404);
        assertThat(ana.browser().get("/comments/123456789012").status()).isEqualTo(404);
    }

    @Test
    void a_reply_to_what_is_gone_keeps_the_words() {
        var elsewhere = new Conversation(things.in(community));
        var foreign = elsewhere.posted(ana.browser(), "Elsewhere");
        var shown = talk.reply(ben.browser(), foreign, "My answer");
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select("textarea").text()).isEqualTo("My answer");
        assertThat(shown.page().select(".notice").text()).contains("not there any more");
    }

    @Test
    void somebody_who_writes_very_much_is_asked_to_wait_and_keeps_the_words() {
        for (int i = 0; i < 10; i++) talk.posted(ana.browser(), "Number " + i);
        var shown = talk.post(ana.browser(), "Number eleven");
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select(".notice").text()).contains("10 comments in the last ten minutes");
        assertThat(shown.page().select("textarea").text()).isEqualTo("Number eleven");
        assertThat(talk.post(ben.browser(), "I may").status()).isEqualTo(303);
    }

    @Test
    void a_form_from_another_site_is_refused() {
        assertThat(talk.post(ana.browser().with("Sec-Fetch-Site", "cross-site"), "Hello")
                        .status())
                .isEqualTo(403);
    }
}
