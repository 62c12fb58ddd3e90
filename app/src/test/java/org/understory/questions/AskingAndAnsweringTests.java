package org.understory.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.topics.Topics;

@PagesTest
class AskingAndAnsweringTests {
    private final CommunityMaker make;
    private final Topics topics;
    private Community community;
    private Someone fern;
    private Someone otter;

    AskingAndAnsweringTests(CommunityMaker make, Topics topics) {
        this.make = make;
        this.topics = topics;
    }

    @BeforeEach
    void twoMembers() {
        community = make.community();
        topics.save(community.id(), "diet", "Food", "What we eat.", 1);
        topics.save(community.id(), "sleep", "Sleep", "Nights.", 2);
        fern = make.member(community, "fern");
        otter = make.member(community, "otter");
    }

    @Test
    void a_question_is_asked_seen_answered_and_helped() {
        var id = Forum.asked(
                fern.browser(), "Does coffee make you itch?", "details", "Since *March*.", "topics", "diet");
        var seen = Forum.page(otter.browser(), id);
        assertThat(seen.select("h1").text()).isEqualTo("Does coffee make you itch?");
        assertThat(seen.select(".question .words em").text()).isEqualTo("March");
        assertThat(seen.select(".question .chip").eachText()).containsExactly("Food");
        assertThat(otter.browser()
                        .get("/questions")
                        .page()
                        .select(".question-card")
                        .text())
                .contains("Does coffee make you itch?", "fern", "No answer yet");
        var answer = Forum.answered(otter.browser(), id, "It did not for me.");
        assertThat(Forum.answer(fern.browser(), id, answer).text()).contains("otter", "It did not for me.");
        assertThat(Forum.answer(otter.browser(), id, answer).select("form[action$=helped]"))
                .isEmpty();
        fern.browser().submit(Forum.answer(fern.browser(), id, answer).selectFirst("form[action$=helped]"));
        assertThat(Forum.answer(otter.browser(), id, answer).text()).contains("This helped the asker");
        assertThat(otter.browser()
                        .get("/questions")
                        .page()
                        .select(".question-card")
                        .text())
                .contains("1 answer", "This helped");
        fern.browser().submit(Forum.answer(fern.browser(), id, answer).selectFirst("form[action$=helped]"));
        assertThat(Forum.answer(otter.browser(), id, answer).text()).doesNotContain("This helped the asker");
    }

    @Test
    void the_address_of_a_members_question_has_no_words_and_a_public_one_does() {
        var inside = Forum.ask(fern.browser(), "Is this a flare?");
        assertThat(inside.location()).matches("/questions/[0-9]+");
        var open = Forum.ask(fern.browser(), "Is wool a problem?", "audience", "everyone");
        assertThat(open.location()).matches("/questions/[0-9]+/is-wool-a-problem");
        assertThat(open.follow().page().select("link[rel=canonical]")).hasSize(1);
        var described = "script[type=application/ld+json]";
        assertThat(make.visitor(community)
                        .get(open.location())
                        .page()
                        .select(described)
                        .html())
                .contains("QAPage", "Is wool a problem?");
        assertThat(open.follow().page().select(described)).isEmpty();
        assertThat(inside.follow().page().select("script[type=application/ld+json], link[rel=canonical]"))
                .isEmpty();
        assertThat(fern.browser().get(inside.location() + "/is-this-a-flare").location())
                .isEqualTo(inside.location());
    }

    @Test
    void what_is_wrong_with_a_question_is_said_and_what_was_typed_is_kept() {
        var empty = Forum.ask(fern.browser(), " \u200B ", "details", "Only details", "topics", "nothing");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".mistake").eachText())
                .contains("Please write your question in one sentence.")
                .anyMatch(mistake -> mistake.contains("not there any more"));
        assertThat(empty.page().select("textarea[name=details]").text()).isEqualTo("Only details");
        var tooLong = Forum.ask(fern.browser(), "x".repeat(151), "audience", "nobody");
        assertThat(tooLong.page().select("#title-mistake").text()).contains("151", "150");
        assertThat(tooLong.page().select("#audience .mistake")).isNotEmpty();
        assertThat(tooLong.page().select("input[name=title]").val()).hasSize(151);
        var details = Forum.ask(fern.browser(), "Why?", "details", "y".repeat(5_001));
        assertThat(details.page().select("#details-mistake").text()).contains("5,001");
    }

    @Test
    void a_form_that_is_sent_twice_asks_and_answers_once() {
        var first = Forum.asked(fern.browser(), "Twice?", "anonymous", "yes");
        assertThat(Forum.asked(fern.browser(), "Twice?", "anonymous", "yes")).isEqualTo(first);
        var answer = Forum.answered(otter.browser(), first, "Once");
        assertThat(Forum.answered(otter.browser(), first, "Once")).isEqualTo(answer);
        assertThat(Forum.page(fern.browser(), first).select("#answers-title").text())
                .isEqualTo("1 answer");
    }

    @Test
    void an_empty_answer_is_refused_and_a_long_one_kept() {
        var id = Forum.asked(fern.browser(), "What helps?");
        assertThat(Forum.answer(otter.browser(), id, "  ")
                        .page()
                        .select(".mistake")
                        .text())
                .contains("Please write something or choose a picture.");
        var tooLong = Forum.answer(otter.browser(), id, "z".repeat(5_001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().select("textarea[name=text]").text()).hasSize(5_001);
    }

    @Test
    void a_vote_pressed_twenty_times_counts_once_and_own_answers_get_none() {
        var id = Forum.asked(fern.browser(), "What helps?");
        var answer = Forum.answered(otter.browser(), id, "Rest");
        for (int i = 0; i < 20; i++) fern.browser().post("/answers/" + answer + "/vote", "wanted", "yes");
        assertThat(Forum.answer(fern.browser(), id, answer).select(".number-of").text())
                .isEqualTo("1");
        assertThat(otter.browser().post("/answers/" + answer + "/vote").status())
                .isEqualTo(404);
        fern.browser().post("/answers/" + answer + "/vote", "wanted", "no");
        fern.browser().post("/answers/" + answer + "/vote", "wanted", "no");
        assertThat(Forum.answer(fern.browser(), id, answer).select(".number-of").text())
                .isEqualTo("0");
    }

    @Test
    void similar_questions_are_shown_before_asking() {
        Forum.asked(fern.browser(), "Does drinking coffee make the itch worse?");
        Forum.asked(fern.browser(), "Which shoes are soft enough?");
        var part = otter.browser().get("/questions/similar?q=Is+the+itch+worse+with+coffee");
        assertThat(part.page().select("a").eachText()).containsExactly("Does drinking coffee make the itch worse?");
        var looked = otter.browser()
                .post("/questions", "title", "Does coffee make the itch worse?", "details", "kept", "look", "yes");
        assertThat(looked.page().select("#similar a")).hasSize(1);
        assertThat(looked.page().select("textarea[name=details]").text()).isEqualTo("kept");
    }

    @Test
    void two_changes_at_once_keep_both_texts() {
        var id = Forum.asked(fern.browser(), "First words");
        var one = fern.browser().get("/questions/" + id + "/edit").page().selectFirst("form.ask");
        var other = fern.browser().get("/questions/" + id + "/edit").page().selectFirst("form.ask");
        assertThat(fern.browser().submit(one, "title", "Second words").status()).isEqualTo(303);
        var stale = fern.browser().submit(other, "title", "Third words");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("Second words", "Third words");
        assertThat(fern.browser()
                        .submit(stale.page().selectFirst("form.ask"), "title", "Third words")
                        .status())
                .isEqualTo(303);
        assertThat(Forum.page(otter.browser(), id).select("h1").text()).isEqualTo("Third words");
    }

    @Test
    void two_changes_of_an_answer_at_once_keep_both_texts() {
        var id = Forum.asked(fern.browser(), "What helps?");
        var answer = Forum.answered(otter.browser(), id, "The beginning");
        var form = otter.browser().get("/answers/" + answer + "/edit").page().selectFirst("form.write");
        assertThat(otter.browser().submit(form, "text", "From the phone").status())
                .isEqualTo(303);
        var stale = otter.browser().submit(form, "text", "From the laptop");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.page().select("article.comment .words").text()).isEqualTo("From the phone");
        assertThat(stale.page().select("form.write textarea").text()).isEqualTo("From the laptop");
        assertThat(otter.browser()
                        .submit(stale.page().selectFirst("form.write"))
                        .status())
                .isEqualTo(303);
        assertThat(Forum.answer(fern.browser(), id, answer).select(".words").text())
                .isEqualTo("From the laptop");
    }

    @Test
    void answers_stay_when_the_question_is_taken_back() {
        var id = Forum.asked(fern.browser(), "A secret thing", "details", "Very secret");
        var answer = Forum.answered(otter.browser(), id, "Worth keeping");
        fern.browser().post("/questions/" + id + "/deletion");
        var left = otter.browser().get("/questions/" + id);
        assertThat(left.text()).contains("Worth keeping").doesNotContain("secret", "fern");
        assertThat(left.page().getElementById("answer-" + answer)).isNotNull();
        assertThat(otter.browser().get("/questions").text()).doesNotContain("/questions/" + id);
        var lonely = Forum.asked(fern.browser(), "Nobody answered this");
        fern.browser().post("/questions/" + lonely + "/deletion");
        assertThat(fern.browser().get("/questions/" + lonely).status()).isEqualTo(404);
    }

    @Test
    void taking_back_twice_leads_to_what_is_left() {
        var id = Forum.asked(fern.browser(), "Itchy?");
        var answer = Forum.answered(otter.browser(), id, "A little");
        var path = "/answers/" + answer + "/deletion";
        assertThat(fern.browser().post(path).status()).isEqualTo(404);
        var form = otter.browser().get(path).page().selectFirst("main form");
        var first = otter.browser().submit(form);
        assertThat(first.location()).endsWith("/questions/" + id);
        assertThat(otter.browser().submit(form).location()).isEqualTo(first.location());
        var lonely = "/questions/" + id + "/deletion";
        assertThat(otter.browser().post(lonely).status()).isEqualTo(404);
        fern.browser().post(lonely);
        assertThat(fern.browser().post(lonely).location()).endsWith("/questions");
    }

    @Test
    void an_answered_question_is_not_opened_to_everyone_afterwards() {
        var id = Forum.asked(fern.browser(), "Between us?");
        Forum.answered(otter.browser(), id, "Only for members");
        var form = fern.browser().get("/questions/" + id + "/edit").page().selectFirst("form.ask");
        var refused = fern.browser().submit(form, "audience", "everyone");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(make.visitor(community).get("/questions/" + id).status()).isEqualTo(404);
    }
}
