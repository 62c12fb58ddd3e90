package org.understory.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.understory.moderation.Desk.decide;
import static org.understory.moderation.Desk.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Statements;
import org.understory.communities.Role;
import org.understory.mail.Mailbox;
import org.understory.subject.Moderated;
import org.understory.web.Messages;

@PagesTest
class DecidingTests {
    private static final List<String> ACTS =
            List.of("hiding", "restoring", "removal", "leaving", "suspension", "readmission");

    private final CommunityMaker make;
    private final Desk desk;
    private final Mailbox mailbox;
    private final JdbcClient sql;
    private final Statements statements;
    private final List<Moderated> rooms;
    private final Messages messages;

    DecidingTests(
            CommunityMaker make,
            Desk desk,
            Mailbox mailbox,
            JdbcClient sql,
            Statements statements,
            List<Moderated> rooms,
            Messages messages) {
        this.make = make;
        this.desk = desk;
        this.mailbox = mailbox;
        this.sql = sql;
        this.statements = statements;
        this.rooms = rooms;
        this.messages = messages;
    }

    @Test
    void the_gravest_stands_first_and_of_equals_the_oldest() {
        var at = desk.stage();
        var spam = desk.comment(at);
        var older = desk.comment(at);
        var newer = desk.update(at, "members");
        var danger = desk.comment(at);
        report(at.ben().browser(), spam, "spam");
        report(at.ben().browser(), older, "privacy");
        report(at.ben().browser(), newer, "harassment");
        report(at.ben().browser(), danger, "harm");
        var queue = at.mo()
                .browser()
                .get("/moderation")
                .page()
                .select(".presses a.press")
                .eachAttr("href");
        assertThat(queue).containsExactly(Desk.path(danger), Desk.path(older), Desk.path(newer), Desk.path(spam));
        decide(at.mo().browser(), danger, "leaving");
        assertThat(at.mo().browser().get("/moderation").page().select(".presses a.press"))
                .hasSize(3);
    }

    @Test
    void the_queue_needs_the_same_statements_however_long_it_is() {
        var at = desk.stage();
        report(at.ben().browser(), desk.comment(at), "spam");
        var few = statements.during(() -> at.mo().browser().get("/moderation"));
        for (int i = 0; i < 8; i++) report(at.ben().browser(), desk.comment(at), "spam");
        var many = statements.during(() -> at.mo().browser().get("/moderation"));
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void what_is_removed_is_gone_and_its_author_reads_why() {
        var at = desk.stage();
        var on = desk.comment(at);
        report(at.ben().browser(), on, "privacy");
        assertThat(decide(at.mo().browser(), on, "removal", "rule", "privacy").status())
                .isEqualTo(303);
        assertThat(at.ana().browser().get("/comments/" + on.substring(8)).status())
                .isEqualTo(404);
        assertThat(mailbox.lastTo(desk.address(at.ana())).text())
                .contains("It names a clinic.", "tells who somebody is", "reply to this letter");
        assertThat(at.ana().browser().get("/settings/decisions").text())
                .contains("Something you wrote was removed", "It names a clinic.");
        assertThat(at.mo().browser().get("/moderation").text()).contains("Nothing waits for you");
        assertThat(decide(at.mo().browser(), on, "removal").location()).isEqualTo("/moderation");
        assertThat(mailbox.lettersTo(desk.address(at.ana()))).hasSize(1);
    }

    @Test
    void what_is_left_stays_and_only_who_reported_it_hears_of_it() {
        var at = desk.stage();
        var on = desk.comment(at);
        report(at.ben().browser(), on, "spam");
        decide(at.mo().browser(), on, "leaving");
        assertThat(mailbox.lettersTo(desk.address(at.ana()))).isEmpty();
        assertThat(mailbox.lastTo(desk.address(at.ben())).text()).contains("leave things as they are");
        assertThat(at.ana().browser().get("/settings/decisions").text()).contains("Nothing was decided");
        decide(at.mo().browser(), on, "leaving");
        assertThat(mailbox.lettersTo(desk.address(at.ben()))).hasSize(1);
    }

    @Test
    void somebody_suspended_reads_public_pages_takes_their_data_and_can_leave() {
        var at = desk.stage();
        var on = desk.comment(at);
        var ana = at.ana().browser();
        assertThat(decide(at.mo().browser(), on, "suspension", "days", "7").status())
                .isEqualTo(303);
        for (var path :
                List.of("/", "/articles", "/about", "/settings/data", "/settings/data/export", "/settings/leave"))
            assertThat(ana.get(path).status()).as(path).isEqualTo(200);
        for (var path : List.of("/settings", "/comments/new?on=" + on, "/activities"))
            assertThat(ana.get(path).text()).as(path).doesNotContain("<textarea");
        assertThat(ana.get("/settings").location()).isEqualTo("/suspended");
        assertThat(ana.post("/reactions", "kind", "comment", "id", on.substring(8), "reaction", "hug")
                        .location())
                .isEqualTo("/suspended");
        assertThat(ana.get("/suspended").text()).contains("It names a clinic.", "until", "reply to the letter");
        assertThat(mailbox.lastTo(desk.address(at.ana())).subject()).isEqualTo("About your membership");
        decide(at.mo().browser(), on, "readmission");
        assertThat(ana.get("/settings").status()).isEqualTo(200);
        assertThat(ana.get("/suspended").location()).isEqualTo("/");
    }

    @Test
    void a_suspension_ends_by_itself_and_one_for_good_does_not() {
        var at = desk.stage();
        var on = desk.comment(at);
        decide(at.mo().browser(), on, "suspension", "days", "0");
        assertThat(at.ana().browser().get("/suspended").text()).contains("for good");
        sql.sql("update members set suspended_until = now() - interval '1 minute' where id = :id")
                .param("id", at.ana().member().value())
                .update();
        assertThat(at.ana().browser().get("/settings").status()).isEqualTo(200);
    }

    @Test
    void staff_are_not_suspended() {
        var at = desk.stage();
        var owner = make.staff(at.community(), Role.OWNER);
        var on = desk.comment(new Desk.Stage(at.community(), owner, at.ben(), at.mo()));
        var refused = decide(at.mo().browser(), on, "suspension");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("An owner has to take their role away first");
    }

    @Test
    void only_moderators_of_this_community_decide() {
        var at = desk.stage();
        var on = desk.comment(at);
        report(at.ben().browser(), on, "spam");
        var other = make.staff(make.community(), Role.MODERATOR).browser();
        var writer = make.staff(at.community(), Role.WRITER).browser();
        for (var act : ACTS) {
            assertThat(decide(at.ana().browser(), on, act).status()).isEqualTo(404);
            assertThat(decide(writer, on, act).status()).isEqualTo(404);
            assertThat(decide(other, on, act).location()).doesNotStartWith(Desk.path(on));
            assertThat(decide(make.visitor(at.community()), on, act).location()).startsWith("/sign-in");
        }
        assertThat(other.get(Desk.path(on)).status()).isEqualTo(404);
        assertThat(at.mo().browser().get(Desk.path(on)).page().select("main ul li"))
                .hasSize(1);
    }

    @Test
    void every_act_needs_a_reason() {
        var at = desk.stage();
        var on = desk.comment(at);
        report(at.ben().browser(), on, "spam");
        for (var act : ACTS) {
            assertThat(at.mo()
                            .browser()
                            .post(Desk.path(on) + "/" + act, "reason", "")
                            .status())
                    .isEqualTo(422);
            var long_ = at.mo().browser().post(Desk.path(on) + "/" + act, "reason", "y".repeat(100_000));
            assertThat(long_.status()).isEqualTo(422);
        }
    }

    @Test
    void decisions_are_written_down_for_good() {
        for (var table : List.of("moderation_acts", "audit"))
            assertThatThrownBy(() -> sql.sql("delete from " + table).update())
                    .hasRootCauseMessage("ERROR: permission denied for table " + table);
        var at = desk.stage();
        decide(at.mo().browser(), desk.comment(at), "hiding", "rule", "spam");
        assertThat(sql.sql("select detail ->> 'rule' from audit where community_id = :id and act = 'comment-hidden'")
                        .param("id", at.community().id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("spam");
    }

    @Test
    void every_room_has_its_word() {
        for (var room : rooms)
            assertThat(messages.say("moderation.room." + room.plural())).isNotEmpty();
    }
}
