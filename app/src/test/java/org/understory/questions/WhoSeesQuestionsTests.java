package org.understory.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.Statements;
import org.understory.communities.Role;
import org.understory.topics.Topics;

@PagesTest
class WhoSeesQuestionsTests {
    private final CommunityMaker make;
    private final Statements statements;
    private final Topics topics;

    WhoSeesQuestionsTests(CommunityMaker make, Statements statements, Topics topics) {
        this.topics = topics;
        this.make = make;
        this.statements = statements;
    }

    @Test
    void page_list_picture_and_answer_form_are_for_whom_the_asker_chose() throws Exception {
        var community = make.community();
        var asker = make.member(community, "asker");
        var blocked = make.member(community, "blocked");
        make.block(asker, blocked);
        var who = new LinkedHashMap<String, Reader>();
        who.put("visitor", make.visitor(community));
        who.put("subscriber", make.subscriber(community, "Ana").browser());
        who.put("member", make.member(community, "member").browser());
        who.put("blocked", blocked.browser());
        who.put("moderator", make.staff(community, Role.MODERATOR).browser());
        var elsewhere = make.community();
        who.put("other community", make.member(elsewhere, "member").browser());
        var helper = make.member(community, "helper").browser();
        var inside = Forum.asked(asker.browser(), "Question for members", "audience", "members");
        var open = Forum.asked(asker.browser(), "Question for everyone", "audience", "everyone");
        var hidden = Forum.asked(asker.browser(), "Question without name", "anonymous", "yes");
        var seers = Map.of(
                inside, Set.of("member", "moderator"),
                open, Set.of("visitor", "subscriber", "member", "blocked", "moderator"),
                hidden, Set.of("member", "blocked", "moderator"));
        for (var question : seers.keySet()) {
            Forum.answer(helper, question, "With a picture", Map.of(), new Reader.File("picture1", "a.png", png()));
            var picture = Forum.page(helper, question).select(".pictures img").attr("src");
            for (var one : who.entrySet()) {
                var name = one.getKey() + " at " + question;
                var browser = one.getValue();
                var sees = seers.get(question).contains(one.getKey());
                var shown = browser.get("/questions/" + question);
                assertThat(shown.status() != 404).as(name).isEqualTo(sees);
                assertThat(browser.get("/questions").text().contains("/questions/" + question))
                        .as("list: " + name)
                        .isEqualTo(sees);
                assertThat(browser.get(picture).status() == 200)
                        .as("picture: " + name)
                        .isEqualTo(sees);
                var mayAnswer = sees && !Set.of("visitor", "subscriber").contains(one.getKey());
                if (sees)
                    assertThat(!Forum.page(browser, question)
                                    .select("form.write")
                                    .isEmpty())
                            .as("form: " + name)
                            .isEqualTo(mayAnswer);
                if (!mayAnswer)
                    assertThat(Forum.answer(browser, question, "Let me in").location())
                            .as("answering: " + name)
                            .doesNotContain("#answer-");
            }
        }
    }

    @Test
    void an_anonymous_question_leads_to_nobody_but_moderators_with_a_reason() {
        var community = make.community();
        var asker = make.member(community, "secretfern");
        var helper = make.member(community, "helper");
        var moderator = make.staff(community, Role.MODERATOR).browser();
        var id = Forum.asked(asker.browser(), "Can I say this?", "anonymous", "yes", "audience", "everyone");
        var answer = Forum.answered(helper.browser(), id, "You can.");
        var own = Forum.answered(asker.browser(), id, "Thank you all.");
        asker.browser().post("/answers/" + answer + "/helped");
        for (var browser : new Reader[] {helper.browser(), moderator, make.visitor(community)}) {
            var page = browser.get("/questions/" + id);
            var text = page.status() / 100 == 3 ? page.follow().text() : page.text();
            assertThat(text).contains("Someone in this community", "The asker").doesNotContain("secretfern");
            assertThat(browser.get("/questions").text()).doesNotContain("secretfern");
        }
        assertThat(helper.browser().get("/settings/data/export").text())
                .doesNotContain("secretfern", "Can I say this?");
        assertThat(asker.browser().get("/settings/data/export").text()).contains("Can I say this?", "Thank you all.");
        assertThat(asker.browser().get("/comments?on=answer:" + answer).status())
                .isEqualTo(404);
        assertThat(moderator.get("/moderation/questions").text()).doesNotContain("secretfern");
        assertThat(moderator.get("/moderation/answers").text()).doesNotContain("secretfern");
        assertThat(helper.browser().get("/questions/" + id + "/asker").status()).isEqualTo(404);
        assertThat(moderator.get("/questions/" + id + "/asker").text()).doesNotContain("secretfern");
        assertThat(moderator.post("/questions/" + id + "/asker", "reason", " ").status())
                .isEqualTo(422);
        var shown = moderator.post("/questions/" + id + "/asker", "reason", "May be in danger");
        assertThat(shown.follow().text()).contains("secretfern");
        var other = make.staff(community, Role.MODERATOR).browser();
        assertThat(other.get("/questions/" + id + "/asker").text()).doesNotContain("secretfern");
        assertThat(own).isPositive();
    }

    @Test
    void who_asked_anonymously_answers_no_more_often_than_others() {
        var fern = make.member(make.community(), "fern");
        var id = Forum.asked(fern.browser(), "Is it me?", "anonymous", "yes");
        for (int n = 1; n <= QuestionRules.MOST_ANSWERS_IN_TEN_MINUTES; n++)
            Forum.answered(fern.browser(), id, "One more thing: " + n);
        assertThat(Forum.answer(fern.browser(), id, "And another").status()).isEqualTo(422);
        assertThat(Forum.page(fern.browser(), id).select(".answers").text()).doesNotContain("And another");
    }

    @Test
    void lists_are_without_the_questions_of_those_whom_the_reader_muted() {
        var community = make.community();
        topics.save(community.id(), "diet", "Food", "What we eat.", 1);
        var fern = make.member(community, "fern");
        var loud = make.member(community, "loud");
        fern.browser().post("/questions/waiting", "topics", "diet");
        var named = Forum.asked(loud.browser(), "Why am I loud?", "topics", "diet");
        Forum.asked(loud.browser(), "Who am I?", "topics", "diet", "anonymous", "yes");
        fern.browser().post("/members/loud/mute");
        for (var list :
                List.of("/questions", "/questions?unanswered", "/questions?topic=diet", "/questions/waiting", "/"))
            assertThat(fern.browser().get(list).text())
                    .as(list)
                    .contains("Who am I?")
                    .doesNotContain("Why am I loud?");
        assertThat(Forum.page(fern.browser(), named).text()).contains("Why am I loud?");
        assertThat(loud.browser().get("/questions").text()).contains("Why am I loud?");
    }

    @Test
    void a_hidden_question_is_there_for_its_asker_and_moderators_only() {
        var community = make.community();
        var asker = make.member(community, "asker");
        var member = make.member(community, "member").browser();
        var moderator = make.staff(community, Role.MODERATOR).browser();
        var id = Forum.asked(asker.browser(), "Hide me", "audience", "everyone");
        var visitor = make.visitor(community);
        assertThat(visitor.get("/sitemap.xml").text()).contains("/hide-me");
        moderator.post("/moderation/questions/" + id + "/hiding", "reason", "Advertising");
        assertThat(member.get("/questions/" + id).status()).isEqualTo(404);
        assertThat(visitor.get("/questions/" + id + "/hide-me").status()).isEqualTo(404);
        assertThat(visitor.get("/questions").text()).doesNotContain("Hide me");
        assertThat(asker.browser().get("/questions/" + id).text()).contains("Advertising");
        moderator.post("/moderation/questions/" + id + "/restoring", "reason", "A mistake");
        assertThat(member.get("/questions/" + id + "/hide-me").status()).isEqualTo(200);
    }

    @Test
    void a_page_takes_as_many_statements_however_much_it_shows() {
        var community = make.community();
        var asker = make.member(community, "asker").browser();
        var helper = make.member(community, "helper").browser();
        var id = Forum.asked(asker, "How many?");
        Forum.answered(helper, id, "One");
        var few = statements.during(() -> asker.get("/questions/" + id)).size();
        for (int i = 0; i < 6; i++) {
            Forum.answered(helper, id, "More " + i);
            Forum.asked(helper, "Another " + i);
        }
        assertThat(statements.during(() -> asker.get("/questions/" + id))).hasSize(few);
        assertThat(few).isLessThanOrEqualTo(12);
        assertThat(statements.during(() -> asker.get("/questions"))).hasSizeLessThanOrEqualTo(7);
    }

    private static byte[] png() throws Exception {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        }
    }
}
