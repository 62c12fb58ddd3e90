package org.understory.newsletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;
import org.understory.mail.Mailbox;
import org.understory.people.Email;
import org.understory.people.People;

/** The whole way of a newsletter, through a real SMTP server. */
@PagesTest
class FromTheDeskToTheReaderTests {
    private final CommunityMaker make;
    private final LettersOfTests letters;
    private final Mailbox mailbox;
    private final People people;
    private final Import imports;
    private Community community;
    private Someone editor;
    private Someone ana;
    private Someone ben;

    FromTheDeskToTheReaderTests(
            CommunityMaker make, LettersOfTests letters, Mailbox mailbox, People people, Import imports) {
        this.make = make;
        this.letters = letters;
        this.mailbox = mailbox;
        this.people = people;
        this.imports = imports;
    }

    @BeforeEach
    void readers() {
        community = make.community();
        editor = make.staff(community, Role.EDITOR);
        ana = make.subscriber(community, "Ana");
        ben = make.member(community, "ben");
        letters.wanted(ana);
        letters.wanted(ben);
    }

    @Test
    void an_issue_is_put_together_looked_at_tried_sent_and_ended_at_one_click() {
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        var edit = editor.browser().post("/desk/newsletters").location();
        var form = editor.browser().get(edit).page().selectFirst("main form[action$=/edit]");
        var leaky = form.select("label:contains(Leaky gut)").first().attr("for").replace("article-", "");
        var shown = editor.browser()
                .submit(
                        form,
                        "subject",
                        "Leaky gut, explained",
                        "words",
                        "## News\n\nRead [this](/articles).",
                        "articles",
                        leaky);
        var preview = editor.browser().get(shown.location()).page();
        assertThat(preview.select("pre.letter").text())
                .contains("Leaky gut and psoriasis", "Medically reviewed by Dr Noor Sample");
        assertThat(preview.select("main").text()).contains("2 readers");
        var html = editor.browser().get(shown.location() + "/letter");
        assertThat(html.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(html.page().select("h1").text()).isEqualTo("Leaky gut, explained");

        editor.browser().submit(preview.selectFirst("form[action$=/test]"));
        assertThat(mailbox.lastTo(email(editor)).subject()).isEqualTo("Test: Leaky gut, explained");

        var sending = preview.selectFirst("form[action$=/sending]");
        var unsure = editor.browser().submit(sending).follow().page();
        assertThat(unsure.select("[role=alert]").text()).contains("tick the box");
        var done = editor.browser().submit(sending, "sure", "yes");
        mailbox.send();
        assertThat(done.follow().page().select("main").text()).contains("Readers 2", "Sent 2", "Done.");

        var letter = mailbox.lastTo(email(ana));
        assertThat(letter.subject()).isEqualTo("Leaky gut, explained");
        assertThat(letter.text()).startsWith("Hello Ana,").contains(community.url("/articles/leaky-gut"));
        assertThat(letter.html())
                .contains("Hello Ana,", "href=\"" + community.url("/articles") + "\"", "color-scheme")
                .doesNotContain("<img", "\uE0F1", "\uE0F2", "\uE0F3");
        assertThat(mailbox.lettersTo(email(editor))).hasSize(1);

        var stop = letter.header("List-Unsubscribe").replaceAll("^<https?://[^/]+|>$", "");
        assertThat(new Reader(community.slug() + ".localhost")
                        .post(stop, "List-Unsubscribe", "One-Click")
                        .status())
                .isEqualTo(200);
        sent();
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
        assertThat(mailbox.lettersTo(email(ben))).hasSize(2);
    }

    @Test
    void readers_choose_how_often_without_signing_in() {
        var visitor = make.visitor(community);
        var place = letters.preferences(ana);
        var form = visitor.get(place).page().selectFirst("main form");
        assertThat(visitor.submit(form, "frequency", "monthly").follow().page().select("#monthly[checked]"))
                .hasSize(1);
        sent();
        sent();
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
        assertThat(mailbox.lettersTo(email(ben))).hasSize(2);
        visitor.post(place, "frequency", "never");
        assertThat(visitor.get(place).text()).contains("sends you no newsletter");
        assertThat(visitor.get(place + "x").status()).isEqualTo(404);
        assertThat(make.visitor(make.community()).get(place).status()).isEqualTo(404);
    }

    @Test
    void an_issue_about_topics_goes_to_those_who_want_them_or_all() {
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        make.visitor(community).post(letters.preferences(ana), "frequency", "each", "topics", "diet");
        make.visitor(community).post(letters.preferences(ben), "frequency", "each", "topics", "treatments");
        sent("topics", "diet");
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
        assertThat(mailbox.lettersTo(email(ben))).isEmpty();
    }

    @Test
    void an_issue_for_members_does_not_reach_subscribers_and_stays_out_of_the_archive() {
        editor.browser().post("/desk/newsletters/settings", "archive", "yes");
        sent("segment", "members");
        assertThat(mailbox.lettersTo(email(ana))).isEmpty();
        assertThat(mailbox.lettersTo(email(ben))).hasSize(1);
        var visitor = make.visitor(community);
        assertThat(visitor.get("/newsletters").page().select("main li")).isEmpty();
        sent();
        var listed = visitor.get("/newsletters").page().selectFirst("main li a");
        assertThat(visitor.get(listed.attr("href")).page().select("main strong").text())
                .isEqualTo("bold");
        editor.browser().post("/desk/newsletters/settings");
        assertThat(visitor.get("/newsletters").status()).isEqualTo(404);
    }

    @Test
    void two_editors_at_once_lose_no_words_and_nobody_sends_what_they_have_not_seen() {
        var draft = letters.draft(editor);
        var form = editor.browser().get(draft + "/edit").page().selectFirst("main form[action$=/edit]");
        var look = editor.browser().get(draft).page().selectFirst("form[action$=/sending]");
        var other = make.staff(community, Role.OWNER);
        other.browser().submit(form, "words", "Theirs");
        var late = editor.browser().submit(form, "words", "Mine");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select("textarea").text()).isEqualTo("Mine");
        assertThat(editor.browser().submit(look, "sure", "yes").follow().text()).contains("Somebody changed the issue");
        mailbox.send();
        assertThat(mailbox.lettersTo(email(ana))).isEmpty();
    }

    @Test
    void bad_input_is_named_and_kept() {
        var draft = letters.draft(editor);
        var form = editor.browser().get(draft + "/edit").page().selectFirst("main form[action$=/edit]");
        var refused = editor.browser().submit(form, "subject", "x".repeat(121), "words", "![no](https://x.test/a.png)");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".mistake")).hasSize(2);
        assertThat(refused.page().select("#subject").val()).hasSize(121);
        assertThat(make.staff(make.community(), Role.EDITOR)
                        .browser()
                        .get(draft)
                        .status())
                .isEqualTo(404);
    }

    private void sent(String... fields) {
        var draft = letters.draft(editor);
        if (fields.length > 0) {
            var form = editor.browser().get(draft + "/edit").page().selectFirst("main form[action$=/edit]");
            editor.browser().submit(form, fields);
        }
        editor.browser()
                .submit(editor.browser().get(draft).page().selectFirst("form[action$=/sending]"), "sure", "yes");
        mailbox.send();
    }

    private String email(Someone someone) {
        return people.email(someone.person()).map(Email::value).orElseThrow();
    }
}
