package org.understory.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.moderation.Desk.decide;
import static org.understory.moderation.Desk.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Role;
import org.understory.mail.Mailbox;
import org.understory.questions.Forum;

@PagesTest
class DecidingAboutEveryKindTests {
    private final CommunityMaker make;
    private final Desk desk;
    private final Mailbox mailbox;
    private final JdbcClient sql;

    DecidingAboutEveryKindTests(CommunityMaker make, Desk desk, Mailbox mailbox, JdbcClient sql) {
        this.make = make;
        this.desk = desk;
        this.mailbox = mailbox;
        this.sql = sql;
    }

    enum Written {
        COMMENT,
        UPDATE,
        QUESTION,
        ANONYMOUS,
        ANSWER,
        MESSAGE;

        String by(Desk desk, Desk.Stage at) {
            return switch (this) {
                case COMMENT -> desk.comment(at);
                case UPDATE -> desk.update(at, "members");
                case QUESTION -> Desk.question(at);
                case ANONYMOUS -> Desk.question(at, "anonymous", "yes");
                case ANSWER -> Desk.answer(at);
                case MESSAGE -> Desk.message(at);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_waits_in_the_queue_and_can_be_hidden_shown_again_and_removed(Written kind) {
        var at = desk.stage();
        var on = kind.by(desk, at);
        var mo = at.mo().browser();
        assertThat(report(at.ben().browser(), on, "harassment").status()).isEqualTo(303);
        assertThat(mo.get("/moderation").page().select("a.press").eachAttr("href"))
                .containsExactly(Desk.path(on));
        decide(mo, on, "hiding");
        assertThat(mo.get(Desk.path(on)).text()).contains("Hidden. The reason given: It names a clinic.");
        assertThat(mailbox.lastTo(desk.address(at.ana())).text()).contains("hid something", "It names a clinic.");
        var letters = mailbox.lastTo(desk.address(at.ana())).link().replaceFirst("#.*", "");
        var place = at.ana().browser().get(letters);
        assertThat((place.status() / 100 == 3 ? place.follow() : place).text())
                .as(letters)
                .contains("It names a clinic.");
        decide(mo, on, "restoring");
        assertThat(mailbox.lastTo(desk.address(at.ana())).text()).contains("can read it again");
        decide(mo, on, "removal");
        assertThat(mailbox.lastTo(desk.address(at.ana())).text()).contains("removed something", "It names a clinic.");
        assertThat(mo.get(Desk.path(on)).status()).isEqualTo(404);
        assertThat(at.ana().browser().get("/settings/decisions").page().select(".thread li"))
                .hasSize(3);
        assertThat(acts(on)).containsExactly("hidden", "restored", "removed");
    }

    @Test
    void the_thread_around_it_is_there() {
        var at = desk.stage();
        var mo = at.mo().browser();
        var question = Forum.asked(at.ben().browser(), "What helps at night?");
        Forum.answered(at.ben().browser(), question, "I tried tea");
        var answer = "answer:" + Forum.answered(at.ana().browser(), question, "Cold water");
        assertThat(mo.get(Desk.path(answer))
                        .page()
                        .select("details .comment .words")
                        .eachText())
                .containsExactly("What helps at night?", "I tried tea", "Cold water");
        assertThat(mo.get(Desk.path("question:" + question))
                        .page()
                        .select("details .comment .words")
                        .eachText())
                .containsExactly("What helps at night?", "I tried tea", "Cold water");
    }

    @Test
    void who_asked_anonymously_is_suspended_without_being_named() {
        var at = desk.stage();
        var mo = at.mo().browser();
        var on = Desk.question(at, "anonymous", "yes");
        decide(mo, on, "suspension", "days", "7");
        assertThat(at.ana().browser().get("/settings").location()).isEqualTo("/suspended");
        assertThat(mo.get(Desk.path(on)).text())
                .contains("Its author is suspended until", "You need not know who it is")
                .doesNotContain("ana ");
        assertThat(mo.get(Desk.path(on)).page().html()).doesNotContain("/members/ana");
        assertThat(at.ana().browser().get("/settings/decisions").text()).contains("You were suspended");
        decide(mo, on, "readmission");
        assertThat(at.ana().browser().get("/settings").status()).isEqualTo(200);
        assertThat(acts(on)).containsExactly("suspended", "readmitted");
    }

    @Test
    void a_suspension_of_somebody_unnamed_shows_nowhere_but_where_it_was_decided() {
        var at = desk.stage();
        var mo = at.mo().browser();
        var unnamed = Desk.question(at, "anonymous", "yes");
        var another = "question:" + Forum.asked(at.ana().browser(), "Does salt help?", "anonymous", "yes");
        var named = desk.comment(at);
        decide(mo, unnamed, "suspension", "days", "7");
        assertThat(mo.get(Desk.path(named)).text()).doesNotContain("Its author is suspended");
        assertThat(mo.get(Desk.path(another)).text()).doesNotContain("Its author is suspended");
        decide(mo, named, "suspension", "days", "30");
        assertThat(mo.get(Desk.path(named)).text()).contains("Its author is suspended until");
        assertThat(mo.get(Desk.path(another)).text()).doesNotContain("Its author is suspended");

        decide(mo, named, "readmission");
        assertThat(mo.get(Desk.path(named)).text()).doesNotContain("Its author is suspended");
        assertThat(at.ana().browser().get("/settings").location()).isEqualTo("/suspended");
        decide(mo, unnamed, "readmission");
        assertThat(at.ana().browser().get("/settings").status()).isEqualTo(200);
    }

    /** Few people look after a community: "this one cannot be suspended" would all but name them. */
    @Test
    void a_moderator_who_suspends_somebody_unnamed_does_not_learn_that_they_look_after_the_community() {
        var at = desk.stage();
        var mo = at.mo().browser();
        var owner = make.staff(at.community(), Role.OWNER);
        var theirs = "question:" + Forum.asked(owner.browser(), "Does the sea help?", "anonymous", "yes");
        var members = Desk.question(at, "anonymous", "yes");
        for (var on : List.of(theirs, members)) {
            assertThat(decide(mo, on, "suspension", "days", "7").status()).isEqualTo(303);
            assertThat(mo.get(Desk.path(on)).text()).contains("Its author is suspended until");
            assertThat(acts(on)).containsExactly("suspended");
            decide(mo, on, "suspension", "days", "7");
            assertThat(acts(on)).containsExactly("suspended");
        }
        assertThat(owner.browser().get("/settings").status()).isEqualTo(200);
        assertThat(mailbox.lastTo(desk.address(owner)).text()).contains("no effect on you", "does not know");
        assertThat(owner.browser().get("/settings/decisions").text()).contains("no effect on you");

        for (var on : List.of(theirs, members)) {
            decide(mo, on, "readmission");
            assertThat(mo.get(Desk.path(on)).text()).doesNotContain("Its author is suspended");
            assertThat(acts(on)).containsExactly("suspended", "readmitted");
        }
    }

    private List<String> acts(String on) {
        var parts = on.split(":", 2);
        return sql.sql("select act from moderation_acts where kind = :kind and thing = :thing order by id")
                .param("kind", parts[0])
                .param("thing", Long.valueOf(parts[1]))
                .query(String.class)
                .list();
    }
}
