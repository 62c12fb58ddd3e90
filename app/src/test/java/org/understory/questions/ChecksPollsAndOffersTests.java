package org.understory.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.TestClock;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.privacy.PersonalData;
import org.understory.topics.Topics;

@PagesTest
class ChecksPollsAndOffersTests {
    private final CommunityMaker make;
    private final Topics topics;
    private final Offers offers;
    private final TestClock clock;
    private final JdbcClient sql;
    private final PersonalData data;
    private Community community;
    private Someone fern;
    private Someone otter;

    ChecksPollsAndOffersTests(
            CommunityMaker make, Topics topics, Offers offers, TestClock clock, JdbcClient sql, PersonalData data) {
        this.make = make;
        this.topics = topics;
        this.offers = offers;
        this.clock = clock;
        this.sql = sql;
        this.data = data;
    }

    @BeforeEach
    void twoMembers() {
        community = make.community();
        topics.save(community.id(), "diet", "Food", "What we eat.", 1);
        fern = make.member(community, "fern");
        otter = make.member(community, "otter");
    }

    @Test
    void a_check_holds_for_the_exact_answer_until_it_is_changed_or_withdrawn() {
        var editor = make.staff(community, Role.EDITOR).browser();
        var doctor = make.member(community, "noor").browser();
        var id = Forum.asked(fern.browser(), "Is this safe?");
        var answer = Forum.answered(otter.browser(), id, "Ask your pharmacist.");
        assertThat(doctor.post("/answers/" + answer + "/check", "text", "x").status())
                .isEqualTo(404);
        assertThat(editor.post("/admin/professionals", "handle", "nobody", "name", "")
                        .status())
                .isEqualTo(422);
        editor.post(
                "/admin/professionals",
                "handle",
                "Noor",
                "name",
                "Dr Noor Sample",
                "credential",
                "dermatologist",
                "how",
                "Public register");
        var button = Forum.answer(doctor, id, answer).selectFirst("form[action$=check]");
        assertThat(doctor.post("/answers/" + answer + "/check", "text", "0".repeat(64))
                        .status())
                .isEqualTo(422);
        doctor.submit(button);
        assertThat(Forum.answer(fern.browser(), id, answer).text())
                .contains("Checked by Dr Noor Sample, dermatologist");
        assertThat(fern.browser()
                        .get("/questions")
                        .page()
                        .select(".question-card")
                        .text())
                .contains("This helped");
        otter.browser()
                .postFiles(
                        "/answers/" + answer,
                        java.util.Map.of("text", "Eat clay.", "version", "1"),
                        java.util.List.of());
        assertThat(Forum.answer(fern.browser(), id, answer).text()).doesNotContain("Checked by");
        assertThat(fern.browser().get("/answers/" + answer + "/history").text()).contains("Ask your pharmacist.");
        doctor.submit(Forum.answer(doctor, id, answer).selectFirst("form[action$=check]"));
        assertThat(Forum.answer(fern.browser(), id, answer).text()).contains("Checked by");
        editor.submit(editor.get("/admin/professionals").page().selectFirst("form[action$=withdrawal]"));
        assertThat(Forum.answer(fern.browser(), id, answer).text()).doesNotContain("Checked by");
    }

    @Test
    void a_poll_counts_each_member_once_and_shows_its_numbers_after_the_vote() throws Exception {
        var id = Forum.asked(fern.browser(), "Tea or coffee?", "kind", "poll", "choice", "Tea", "choice", "Coffee");
        assertThat(Forum.page(otter.browser(), id).select(".results")).isEmpty();
        var choices = Forum.page(otter.browser(), id).select("[name=chosen]").eachAttr("value");
        assertThat(choices).hasSize(2);
        assertThat(otter.browser().post("/questions/" + id + "/poll").status()).isEqualTo(422);
        assertThat(otter.browser()
                        .post("/questions/" + id + "/poll", "chosen", choices.get(0), "chosen", choices.get(1))
                        .status())
                .isEqualTo(422);
        assertThat(otter.browser()
                        .post("/questions/" + id + "/poll", "chosen", "1" + choices.get(0))
                        .status())
                .isEqualTo(404);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 20; i++) {
                var chosen = choices.get(i % 2);
                sent.add(many.submit(() -> otter.browser().post("/questions/" + id + "/poll", "chosen", chosen)));
            }
            for (var one : sent) one.get();
        }
        otter.browser().post("/questions/" + id + "/poll", "chosen", choices.get(1));
        var results = Forum.page(otter.browser(), id).select(".results li");
        assertThat(results.eachText()).containsExactly("Tea 0", "Coffee your choice 1");
        assertThat(Forum.page(otter.browser(), id).select(".poll").text()).contains("1 member voted");
        data.erase(otter.person());
        var left = sql.sql("select voters + (select sum(votes) from poll_choices where question_id = :id) "
                        + "from polls where question_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        assertThat(left).isZero();
    }

    @Test
    void a_poll_ends_and_what_is_wrong_with_it_is_said() {
        var wrong = Forum.ask(fern.browser(), "Poll?", "kind", "poll", "choice", "One", "choice", "", "ends", "soon");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".mistake").eachText())
                .contains("Please write at least two choices.")
                .anyMatch(one -> one.contains("Please write a day"));
        for (var day : new String[] {"2026-02-30", "+999999999-12-31", "-0001-01-01", "9999-12-31", "2020-01-01"}) {
            var shown =
                    Forum.ask(fern.browser(), "Poll?", "kind", "poll", "choice", "One", "choice", "Two", "ends", day);
            assertThat(shown.status()).as(day).isEqualTo(422);
            assertThat(shown.page().getElementById("ends-mistake")).as(day).isNotNull();
        }
        var last = clock.instant().plus(Duration.ofDays(2)).toString().substring(0, 10);
        var id = Forum.asked(
                fern.browser(),
                "Until?",
                "kind",
                "poll",
                "choice",
                "A",
                "choice",
                "B",
                "ends",
                last,
                "audience",
                "everyone");
        var choice =
                Forum.page(otter.browser(), id).select("[name=chosen]").first().val();
        clock.after(Duration.ofDays(4), () -> {
            assertThat(otter.browser()
                            .post("/questions/" + id + "/poll", "chosen", choice)
                            .status())
                    .isNotEqualTo(303);
        });
    }

    @Test
    void a_quiz_is_made_by_writers_and_answers_behind_see_answer() {
        assertThat(fern.browser().get("/ask?kind=quiz").status()).isEqualTo(404);
        var writer = make.staff(community, Role.WRITER).browser();
        assertThat(Forum.ask(writer, "Contagious?", "kind", "quiz", "choice", "Yes", "choice", "No")
                        .status())
                .isEqualTo(422);
        var id = Forum.asked(
                writer,
                "Contagious?",
                "kind",
                "quiz",
                "choice",
                "Yes",
                "choice",
                "No",
                "right",
                "2",
                "explanation",
                "It is not passed on.");
        var quiz = Forum.page(fern.browser(), id);
        assertThat(quiz.select("details.answer:not([open]) .a").text()).contains("No", "It is not passed on.");
        var wrong = quiz.select("[name=chosen]").first().val();
        fern.browser().post("/questions/" + id + "/poll", "chosen", wrong);
        assertThat(Forum.page(fern.browser(), id).select(".poll").text()).contains("Not quite");
        assertThat(Forum.page(otter.browser(), id).select(".poll").text()).doesNotContain("Not quite");
    }

    @Test
    void a_question_nobody_answers_is_offered_once_a_day_to_who_knows_its_topic() {
        otter.browser().post("/questions/waiting", "topics", "diet");
        fern.browser().post("/questions/waiting", "topics", "diet");
        var id = Forum.asked(fern.browser(), "What to eat?", "topics", "diet");
        var more = Forum.asked(fern.browser(), "What to drink?", "topics", "diet");
        assertThat(otter.browser().get("/questions/waiting").text()).contains("What to eat?");
        offers.offer();
        assertThat(offered()).isZero();
        clock.after(Duration.ofHours(7), () -> {
            offers.offer();
            offers.offer();
        });
        assertThat(offered()).isEqualTo(1);
        assertThat(more).isGreaterThan(id);
        Forum.answered(otter.browser(), id, "Soup");
        assertThat(otter.browser().get("/questions/waiting").text()).doesNotContain("What to eat?");
    }

    @Test
    void questions_whose_topic_nobody_knows_do_not_keep_others_from_being_offered() {
        topics.save(community.id(), "sleep", "Sleep", "Nights.", 2);
        var nobodysTopic = Forum.asked(fern.browser(), "Why awake?", "topics", "sleep");
        sql.sql("""
                with copies as (
                    insert into questions (community_id, author_id, audience, title, text, html, created_at)
                    select community_id, author_id, audience, title || ' ' || n, text, html, created_at - interval '1 hour'
                      from questions, generate_series(1, 250) n
                     where id = :id
                    returning id, created_at
                )
                insert into question_topics (question_id, topic_id, place, created_at)
                select copies.id, topic_id, place, copies.created_at
                  from question_topics, copies
                 where question_id = :id
                """).param("id", nobodysTopic).update();
        otter.browser().post("/questions/waiting", "topics", "diet");
        Forum.asked(make.member(community, "lichen").browser(), "What to eat?", "topics", "diet");
        clock.after(Duration.ofHours(7), offers::offer);
        assertThat(offered()).isEqualTo(1);
    }

    private int offered() {
        return sql.sql("select count(*) from question_offers where member_id in (:fern, :otter)")
                .param("fern", fern.member().value())
                .param("otter", otter.member().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void who_is_erased_leaves_no_question_answer_vote_or_check() {
        var id = Forum.asked(fern.browser(), "Mine, nameless", "anonymous", "yes");
        var answer = Forum.answered(otter.browser(), id, "Kept");
        Forum.answered(fern.browser(), id, "From the asker");
        fern.browser().post("/answers/" + answer + "/vote");
        data.erase(fern.person());
        var page = otter.browser().get("/questions/" + id);
        assertThat(page.text()).contains("Kept").doesNotContain("Mine, nameless", "From the asker");
        var votes = sql.sql("select votes from answers where id = :id")
                .param("id", answer)
                .query(Integer.class)
                .single();
        assertThat(votes).isZero();
        assertThat(page.page().select("#answers-title").text()).isEqualTo("1 answer");
    }
}
