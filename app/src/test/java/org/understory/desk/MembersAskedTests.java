package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.TestClock;
import org.understory.communities.Community;
import org.understory.mail.Mailbox;
import org.understory.notifications.Round;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.privacy.PersonalData;
import org.understory.questions.Forum;

@PagesTest
class MembersAskedTests {
    private final CommunityMaker make;
    private final TestClock clock;
    private final Round round;
    private final Mailbox mailbox;
    private final People people;
    private final PersonalData data;
    private Community community;
    private EditorialTeam team;
    private Someone ana;

    MembersAskedTests(
            CommunityMaker make, TestClock clock, Round round, Mailbox mailbox, People people, PersonalData data) {
        this.make = make;
        this.clock = clock;
        this.round = round;
        this.mailbox = mailbox;
        this.people = people;
        this.data = data;
    }

    @BeforeEach
    void a_team_and_a_member() {
        community = make.community();
        team = EditorialTeam.of(make, community);
        ana = make.member(community, "ana");
    }

    @Test
    void a_question_becomes_an_article_and_its_asker_hears_of_both() {
        var question = Forum.asked(ana.browser(), "Do oats help?", "audience", "everyone");
        takesUp(question, "Do oats help?", "new");
        assertThat(told(ana)).containsExactly("The library takes your question up");
        var begin = team.writer().browser().get("/desk").page().select("a[href*=request=]");
        var form = team.writer().browser().get(begin.attr("href")).page().selectFirst("form[action=/desk/articles]");
        assertThat(form.select("[name=title]").val()).isEqualTo("Do oats help?");
        var article =
                team.writer().browser().submit(form, "writer", "ellis-sample").location();
        var revision = team.keeps(article, "Oats may help.");
        team.asks(article, revision);
        team.signs(revision);
        assertThat(told(ana)).hasSize(1);
        team.publishes(article, revision);
        assertThat(told(ana)).contains("An article answers your question now");
        var page = visitor().get("/articles/do-oats-help").page();
        assertThat(page.text()).contains("This was added because members asked.");
        assertThat(page.select("article a[href^=/questions/" + question + "]").text())
                .isEqualTo("Do oats help?");
        assertThat(visitor().get("/articles/asked/" + question).location()).isEqualTo("/articles/do-oats-help");
        assertThat(team.editor().browser().get("/desk").page().select("#asked")).isEmpty();
    }

    @Test
    void a_question_becomes_an_answer_in_an_article_that_is_there() {
        var article = team.published("About oats");
        var question = Forum.asked(ana.browser(), "Do oats \"calm\"?", "audience", "everyone");
        takesUp(question, "Do oats \"calm\"?", number(article));
        var draft = team.writer()
                .browser()
                .get(article)
                .page()
                .selectFirst("[name=body]")
                .wholeText();
        assertThat(draft).contains("Oats may help.", "::: answer \"Do oats \"calm\"?\"");
        var other = team.keeps(article, "Oats may help a lot.");
        team.publishes(article, other, "way", "correction", "reason", "Something else.");
        assertThat(told(ana)).as("this version does not answer it").hasSize(1);
        var second = team.keeps(article, draft.strip().replace("?\"\n\n:::", "?\"\nThey do.\n:::"));
        team.publishes(article, second, "way", "correction", "reason", "A question was asked.");
        assertThat(told(ana)).contains("An article answers your question now");
        assertThat(visitor().get("/articles/about-oats").text()).contains("because members asked");
    }

    @Test
    void an_editor_says_that_other_words_answer_it() {
        var article = team.published("About oats");
        var question = Forum.asked(ana.browser(), "Do oats calm?", "audience", "everyone");
        takesUp(question, "Do oats calm?", number(article));
        var close = team.editor().browser().get("/desk").page().selectFirst("form[action$=/answered]");
        assertThat(team.writer().browser().post(close.attr("action")).status()).isNotEqualTo(303);
        assertThat(told(ana)).hasSize(1);
        team.editor().browser().submit(close);
        assertThat(told(ana)).hasSize(2);
    }

    @Test
    void who_asked_anonymously_hears_of_it_and_nobody_learns_who_it_is() {
        var question = Forum.asked(ana.browser(), "Is it my fault?", "anonymous", "yes");
        var form = team.editor().browser().get("/desk/questions/" + question).page();
        assertThat(form.select("[name=wording]").val())
                .as("what is for members is put into other words")
                .isEmpty();
        takesUp(question, "Does anybody cause it?", "new");
        assertThat(told(ana)).containsExactly("The library takes your question up");
        var desk = team.editor().browser().get("/desk").text();
        assertThat(desk).contains("Does anybody cause it?").doesNotContain("ana", "my fault");
        var begin = team.writer().browser().get("/desk").page().select("a[href*=request=]");
        var beginning =
                team.writer().browser().get(begin.attr("href")).page().selectFirst("form[action=/desk/articles]");
        var article = team.writer()
                .browser()
                .submit(beginning, "writer", "ellis-sample", "kind", "news")
                .location();
        team.publishes(article, team.keeps(article, "Nobody does."));
        var page = visitor().get("/articles/does-anybody-cause-it").page();
        assertThat(page.text()).contains("because members asked").doesNotContain("my fault");
        assertThat(page.select("article a[href^=/questions/]")).isEmpty();
        assertThat(visitor().get("/articles/asked/" + question).status()).isEqualTo(404);
        assertThat(ana.browser().get("/articles/asked/" + question).status()).isEqualTo(303);
    }

    @Test
    void the_article_stops_naming_a_question_that_was_taken_back() {
        var question = Forum.asked(ana.browser(), "Do oats help?", "audience", "everyone");
        takesUp(question, "Do oats help?", "new");
        var request = team.writer()
                .browser()
                .get("/desk")
                .page()
                .select("a[href*=request=]")
                .attr("href");
        var article = team.writer()
                .browser()
                .submit(
                        team.writer().browser().get(request).page().selectFirst("form[action=/desk/articles]"),
                        "writer",
                        "ellis-sample",
                        "kind",
                        "news")
                .location();
        team.publishes(article, team.keeps(article, "We met."));
        assertThat(visitor().get("/articles/do-oats-help").page().select("article a[href^=/questions/]"))
                .hasSize(1);
        ana.browser().post("/questions/" + question + "/deletion");
        var page = visitor().get("/articles/do-oats-help").page();
        assertThat(page.text()).contains("because members asked");
        assertThat(page.select("article a[href^=/questions/]")).isEmpty();
    }

    @Test
    void only_editors_take_questions_up_and_each_once() {
        var question = Forum.asked(ana.browser(), "Do oats help?");
        var path = "/desk/questions/" + question;
        assertThat(Forum.page(team.editor().browser(), question).select("a[href=" + path + "]"))
                .hasSize(1);
        for (var other :
                List.of(ana.browser(), team.writer().browser(), team.reviewer().browser())) {
            assertThat(Forum.page(other, question).select("a[href=" + path + "]"))
                    .isEmpty();
            assertThat(other.post(path, "wording", "x", "into", "new").status()).isNotEqualTo(303);
        }
        takesUp(question, "Do oats help?", "new");
        takesUp(question, "Do oats help?", "new");
        assertThat(team.editor().browser().get("/desk").page().select("form[action$=/end]"))
                .hasSize(1);
        team.editor()
                .browser()
                .submit(team.editor().browser().get("/desk").page().selectFirst("form[action$=/end]"));
        assertThat(team.editor().browser().get("/desk").page().select("#asked")).isEmpty();
    }

    @Test
    void what_is_wrong_is_named_and_what_was_typed_is_kept() {
        var question = Forum.asked(ana.browser(), "Do oats help?");
        var elsewhere = EditorialTeam.of(make, make.community()).published("Elsewhere");
        for (var into : List.of("", "0", "x", "99999999999999999999", number(elsewhere))) {
            var refused = team.editor()
                    .browser()
                    .post("/desk/questions/" + question, "wording", "w".repeat(151), "into", into);
            assertThat(refused.status()).as(into).isEqualTo(422);
            assertThat(refused.page().select("#wording-mistake, #into-mistake")).hasSize(2);
            assertThat(refused.page().select("[name=wording]").val()).hasSize(151);
        }
        assertThat(team.editor().browser().get("/desk/questions/999999999").status())
                .isEqualTo(404);
        assertThat(told(ana)).isEmpty();
    }

    @Test
    void the_letter_says_only_that_something_waits() {
        var question = Forum.asked(ana.browser(), "Do oats help?");
        takesUp(question, "Do oats help?", "new");
        clock.after(Duration.ofDays(2), () -> {
            round.make();
            mailbox.send();
        });
        var letter = mailbox.lastTo(people.email(ana.person()).map(Email::value).orElseThrow());
        assertThat(letter.subject()).isEqualTo("Something waits for you");
        assertThat(letter.text()).doesNotContain("oats");
    }

    @Test
    void an_editors_own_data_have_what_they_took_up() {
        var question = Forum.asked(ana.browser(), "Do oats help?");
        takesUp(question, "Do oats help?", "new");
        assertThat(data.export(team.editor().person())).contains("questions taken up");
    }

    private void takesUp(long question, String wording, String into) {
        var taken = team.editor().browser().post("/desk/questions/" + question, "wording", wording, "into", into);
        assertThat(taken.status()).as(taken.page().select(".mistake").text()).isEqualTo(303);
    }

    private static String number(String article) {
        return article.substring(article.lastIndexOf('/') + 1);
    }

    private static List<String> told(Someone who) {
        return who.browser().get("/notifications").page().select(".news h2 a").eachText();
    }

    private Reader visitor() {
        return make.visitor(community);
    }
}
