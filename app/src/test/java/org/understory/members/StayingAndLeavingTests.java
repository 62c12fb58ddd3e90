package org.understory.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.TestClock;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.mail.Mailbox;
import org.understory.people.Email;
import org.understory.people.People;

@PagesTest
class StayingAndLeavingTests {
    private final CommunityMaker make;
    private final Mailbox mailbox;
    private final Members members;
    private final Names names;
    private final People people;
    private final Unsubscribing unsubscribing;
    private final Forgetting forgetting;
    private final TestClock clock;
    private final JdbcClient sql;

    StayingAndLeavingTests(
            CommunityMaker make,
            Mailbox mailbox,
            Members members,
            Names names,
            People people,
            Unsubscribing unsubscribing,
            Forgetting forgetting,
            TestClock clock,
            JdbcClient sql) {
        this.make = make;
        this.mailbox = mailbox;
        this.members = members;
        this.names = names;
        this.people = people;
        this.unsubscribing = unsubscribing;
        this.forgetting = forgetting;
        this.clock = clock;
        this.sql = sql;
    }

    @Test
    void a_subscriber_is_signed_by_their_first_name_only_if_they_wish() {
        var community = make.community();
        var reader = subscriber(community, "signed@home.test");
        var member = members.facesOf(people.find(new Email("signed@home.test")).orElseThrow())
                .getFirst();
        assertThat(names.of(List.of(member)).get(member).value()).isNull();
        var form = reader.get("/settings").page().selectFirst("main form[action='/settings']");
        var saved = reader.submit(form, "name", "Ana María", "showName", "yes").follow();
        assertThat(saved.text()).contains("Saved.");
        assertThat(names.of(List.of(member)).get(member).value()).isEqualTo("Ana María");
    }

    @Test
    void a_name_that_cannot_be_seen_is_refused_in_the_settings() {
        var community = make.community();
        var reader = subscriber(community, "invisible@home.test");
        var shown = reader.post("/settings", "name", "\u200b");
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select("#name-mistake").text()).contains("first name");
    }

    @Test
    void the_newsletter_ends_at_one_click_without_a_cookie_and_reading_goes_on() {
        var community = make.community();
        var reader = subscriber(community, "click@home.test");
        var member = members.facesOf(people.find(new Email("click@home.test")).orElseThrow())
                .getFirst();
        var path = unsubscribing.path(member);
        var scanner = new Reader(community.slug() + ".localhost");
        assertThat(scanner.get(path).status()).isEqualTo(200);
        assertThat(newsletter(member.value())).isTrue();
        assertThat(scanner.post(path, "List-Unsubscribe", "One-Click").status()).isEqualTo(200);
        assertThat(newsletter(member.value())).isFalse();
        assertThat(reader.get("/settings").status()).isEqualTo(200);
        assertThat(consents("click@home.test"))
                .containsExactly("privacy true", "terms true", "newsletter true", "newsletter false");
        assertThat(scanner.post(path + "x").status()).isEqualTo(404);
    }

    @Test
    void who_leaves_is_gone_with_their_account_and_may_come_back() {
        var community = make.community();
        var reader = subscriber(community, "leaver@home.test");
        assertThat(reader.post("/settings/leave").status()).isEqualTo(422);
        var left = reader.post("/settings/leave", "sure", "yes").follow();
        assertThat(left.page().select("h1").text()).isEqualTo("You have left");
        assertThat(people.find(new Email("leaver@home.test"))).isEmpty();
        assertThat(reader.get("/settings").status()).isEqualTo(302);
        subscriber(community, "leaver@home.test");
        assertThat(people.find(new Email("leaver@home.test"))).isPresent();
    }

    @Test
    void who_leaves_one_community_stays_in_the_other() {
        var first = make.community();
        var second = make.community();
        var reader = subscriber(first, "two@home.test");
        var other = subscriber(second, "two@home.test");
        reader.post("/settings/leave", "sure", "yes");
        assertThat(other.get("/settings").status()).isEqualTo(200);
        assertThat(people.find(new Email("two@home.test"))).isPresent();
    }

    @Test
    void staff_cannot_leave_while_they_hold_a_role() {
        var community = make.community();
        var editor = make.staff(community, Role.EDITOR).browser();
        assertThat(editor.post("/settings/leave", "sure", "yes").status()).isEqualTo(422);
        assertThat(editor.get("/settings").status()).isEqualTo(200);
    }

    @Test
    void who_never_confirms_is_erased_after_two_weeks() {
        var community = make.community();
        AtTheGate.of(community).email("never@home.test").working().press();
        subscriber(community, "stays@home.test");
        AtTheGate.of(community).email("stays@home.test").working().press();
        clock.after(Duration.ofDays(13), forgetting::round);
        assertThat(people.find(new Email("never@home.test"))).isPresent();
        clock.after(Duration.ofDays(15), forgetting::round);
        assertThat(people.find(new Email("never@home.test"))).isEmpty();
        assertThat(people.find(new Email("stays@home.test"))).isPresent();
        assertThat(members.count(community.id())).isEqualTo(1);
    }

    private Reader subscriber(Community community, String email) {
        var gate = AtTheGate.of(community).email(email).working();
        gate.press();
        assertThat(gate.reader().post(mailbox.lastTo(email).link()).status()).isEqualTo(303);
        return gate.reader();
    }

    private boolean newsletter(long member) {
        return sql.sql("select newsletter from members where id = :id")
                .param("id", member)
                .query(Boolean.class)
                .single();
    }

    private List<String> consents(String email) {
        var person = people.find(new Email(email)).orElseThrow();
        return sql.sql("select what || ' ' || given as line from consents where person_id = :person order by id")
                .param("person", person.value())
                .query(String.class)
                .list();
    }
}
