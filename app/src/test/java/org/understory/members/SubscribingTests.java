package org.understory.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.TestClock;
import org.understory.communities.Community;
import org.understory.mail.Mailbox;

@PagesTest
class SubscribingTests {
    private final CommunityMaker make;
    private final Mailbox mailbox;
    private final TestClock clock;

    SubscribingTests(CommunityMaker make, Mailbox mailbox, TestClock clock) {
        this.make = make;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Test
    void a_name_and_an_address_and_one_press_in_a_letter_make_a_subscriber() {
        var community = make.community();
        var gate = AtTheGate.of(community).email("ana@home.test").working();
        var thanks = gate.press();
        assertThat(thanks.status()).isEqualTo(303);
        assertThat(thanks.follow().page().select("h1").text()).isEqualTo("Check your email");
        assertThat(thanks.follow().text()).contains("ana@home.test");

        var letter = mailbox.lastTo("ana@home.test");
        assertThat(letter.subject()).isEqualTo("Please confirm your email address");
        assertThat(letter.text()).contains("Hello Ana,").contains(letter.link());
        var page = gate.reader().get(letter.link());
        assertThat(page.status()).isEqualTo(200);
        var welcome = gate.reader().submit(page.page().selectFirst("main form")).follow();
        assertThat(welcome.page().select("h1").text()).isEqualTo("Thank you for subscribing");
        assertThat(welcome.page().select("a[href='/articles/leaky-gut#comments']"))
                .hasSize(1);
        assertThat(welcome.page().select("header .me").text()).isEqualTo("Ana");
    }

    @Test
    void opening_the_link_alone_confirms_nothing() {
        var community = make.community();
        var gate = AtTheGate.of(community).email("scanned@home.test").working();
        gate.press();
        var link = mailbox.lastTo("scanned@home.test").link();
        new Reader(community.slug() + ".localhost").get(link);
        assertThat(gate.reader().get("/subscribe/thank-you").page().select("h1").text())
                .isEqualTo("Check your email");
    }

    @Test
    void without_javascript_a_page_of_its_own_stands_in_for_the_proof() {
        var community = make.community();
        var reader = new Reader(community.slug() + ".localhost");
        var form = reader.get("/subscribe?return=/articles/leaky-gut").page().selectFirst("#gate form");
        var quick = reader.submit(form, "name", "Bo", "email", "bo@home.test", "consent", "yes");
        assertThat(quick.status()).isEqualTo(422);
        assertThat(quick.page().select("input[name=name]").val()).isEqualTo("Bo");
        clock.after(Duration.ofSeconds(4), () -> {
            var patient = reader.submit(quick.page().selectFirst("#gate form"));
            assertThat(patient.status()).isEqualTo(303);
            assertThat(mailbox.lettersTo("bo@home.test")).hasSize(1);
        });
    }

    @Test
    void a_robot_that_fills_in_the_hidden_field_is_thanked_and_forgotten() {
        var community = make.community();
        var shown = AtTheGate.of(community)
                .email("robot@home.test")
                .field("website", "https://buy.test")
                .working()
                .press();
        assertThat(shown.status()).isEqualTo(303);
        assertThat(mailbox.lettersTo("robot@home.test")).isEmpty();
    }

    @Test
    void a_double_click_makes_one_entry_and_one_letter() {
        var community = make.community();
        var gate = AtTheGate.of(community).email("double@home.test").working();
        assertThat(gate.press().status()).isEqualTo(303);
        assertThat(gate.press().status()).isEqualTo(303);
        assertThat(mailbox.lettersTo("double@home.test")).hasSize(1);
        assertThat(gate.reader().get("/subscribe/thank-you").text()).contains("double@home.test");
    }

    @Test
    void two_presses_at_the_same_time_are_one() {
        var community = make.community();
        var answer = AtTheGate.solved(new Reader(community.slug() + ".localhost"));
        var statuses = java.util.stream.IntStream.range(0, 4)
                .parallel()
                .map(press -> AtTheGate.of(community)
                        .email("parallel@home.test")
                        .field("altcha", answer)
                        .press()
                        .status())
                .toArray();
        assertThat(statuses).containsOnly(303);
        assertThat(mailbox.lettersTo("parallel@home.test")).hasSize(1);
    }

    @Test
    void a_proof_is_good_for_one_address_only() {
        var community = make.community();
        var gate = AtTheGate.of(community).email("first@home.test").working();
        gate.press();
        var replayed = gate.email("second@home.test").press();
        assertThat(replayed.status()).isEqualTo(422);
        assertThat(replayed.text()).contains("This form was sent before");
        assertThat(mailbox.lettersTo("second@home.test")).isEmpty();
    }

    @Test
    void a_forged_or_old_proof_is_refused_and_every_typed_word_is_kept() {
        var community = make.community();
        var forged = AtTheGate.of(community)
                .email("forged@home.test")
                .field("altcha", "e30=")
                .press();
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.page().select("input[name=email]").val()).isEqualTo("forged@home.test");
        var gate = AtTheGate.of(community).email("old@home.test").working();
        clock.after(
                Duration.ofMinutes(21), () -> assertThat(gate.press().status()).isEqualTo(422));
    }

    @Test
    void the_answer_is_the_same_whether_or_not_the_address_is_known() {
        var community = make.community();
        subscribed(community, "known@home.test");
        var known = AtTheGate.of(community).email("known@home.test").working();
        var unknown = AtTheGate.of(community).email("other@home.test").working();
        var first = known.press();
        var second = unknown.press();
        assertThat(first.status()).isEqualTo(second.status());
        assertThat(first.location()).isEqualTo(second.location());
        assertThat(first.text()).isEqualTo(second.text());
        assertThat(first.follow().text().replace("known@", "x@"))
                .isEqualTo(second.follow().text().replace("other@", "x@"));
        assertThat(mailbox.lastTo("known@home.test").subject()).isEqualTo("You are already subscribed");
    }

    @Test
    void each_mistake_is_named_beside_its_field() {
        var community = make.community();
        var shown = AtTheGate.of(community)
                .field("name", " \u200b ")
                .email("not an address")
                .field("policy", "old")
                .press();
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select("#name-mistake").text()).contains("first name");
        assertThat(shown.page().select("#email-mistake").text()).contains("does not look like");
        assertThat(shown.page().select("#consent-mistake").text()).contains("changed");
        assertThat(shown.page().select("input[name=email]").val()).isEqualTo("not an address");
    }

    @Test
    void a_slip_in_a_common_domain_is_asked_about_and_may_be_meant() {
        var community = make.community();
        var gate = AtTheGate.of(community).email("ana@gmial.com").working();
        var asked = gate.press();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("#email-mistake").text()).contains("Did you mean ana@gmail.com?");
        gate.field("sure", asked.page().select("input[name=sure]").val());
        assertThat(gate.press().status()).isEqualTo(303);
    }

    @Test
    void names_of_emoji_and_from_right_to_left_are_welcome() {
        var community = make.community();
        for (var name : new String[] {"🦋", "נועה", "\u202eevil", "<b>Bo</b>"}) {
            var email = "name" + Integer.toHexString(name.hashCode()) + "@home.test";
            var gate = AtTheGate.of(community).field("name", name).email(email).working();
            assertThat(gate.press().status()).as(name).isEqualTo(303);
            var page = gate.reader().get(mailbox.lastTo(email).link());
            assertThat(page.page().select("main bdi").first().text()).isEqualTo(name.replace("\u202e", ""));
        }
    }

    @Test
    void a_used_link_says_so_and_offers_a_new_one() {
        var community = make.community();
        var link = subscribed(community, "used@home.test");
        var reader = new Reader(community.slug() + ".localhost");
        var shown = reader.get(link);
        assertThat(shown.status()).isEqualTo(410);
        assertThat(shown.page().select("h1").text()).isEqualTo("This link was used already");
        reader.submit(shown.page().selectFirst("main form"), "email", "used@home.test");
        assertThat(mailbox.lastTo("used@home.test").subject()).isEqualTo("Your link to come back");
    }

    @Test
    void a_link_pressed_twice_lets_in_twice_but_not_later() {
        var community = make.community();
        var gate = AtTheGate.of(community).email("twice@home.test").working();
        gate.press();
        var link = mailbox.lastTo("twice@home.test").link();
        assertThat(gate.reader().post(link).status()).isEqualTo(303);
        assertThat(gate.reader().post(link).status()).isEqualTo(303);
        clock.after(
                Duration.ofMinutes(2),
                () -> assertThat(gate.reader().post(link).status()).isEqualTo(410));
    }

    @Test
    void an_expired_link_says_so() {
        var community = make.community();
        var gate = AtTheGate.of(community).email("late@home.test").working();
        gate.press();
        var link = mailbox.lastTo("late@home.test").link();
        clock.after(Duration.ofDays(4), () -> {
            assertThat(gate.reader().get(link).page().select("h1").text()).isEqualTo("This link is too old");
            assertThat(gate.reader().post(link).status()).isEqualTo(410);
        });
    }

    @Test
    void a_link_works_on_the_host_of_its_community_only() {
        var community = make.community();
        var other = make.community();
        AtTheGate.of(community).email("here@home.test").working().press();
        var link = mailbox.lastTo("here@home.test").link();
        var elsewhere = new Reader(other.slug() + ".localhost");
        assertThat(elsewhere.get(link).status()).isEqualTo(404);
        assertThat(elsewhere.post(link).status()).isEqualTo(404);
        assertThat(new Reader(community.slug() + ".localhost").get(link).status())
                .isEqualTo(200);
    }

    @Test
    void letters_to_one_address_are_limited_and_the_answer_stays_the_same() {
        var community = make.community();
        var gate = AtTheGate.of(community).email("often@home.test").working();
        gate.press();
        for (int i = 0; i < 4; i++) {
            assertThat(gate.reader().post("/subscribe/resend").status()).isEqualTo(303);
        }
        var refused = gate.reader().post("/subscribe/resend");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("We sent several letters already");
        assertThat(mailbox.lettersTo("often@home.test")).hasSize(5);
        assertThat(AtTheGate.of(community)
                        .email("often@home.test")
                        .working()
                        .press()
                        .status())
                .isEqualTo(303);
        assertThat(mailbox.lettersTo("often@home.test")).hasSize(5);
    }

    @Test
    void a_subscriber_comes_back_by_a_link_and_a_stranger_learns_nothing() {
        var community = make.community();
        subscribed(community, "back@home.test");
        var reader = new Reader(community.slug() + ".localhost");
        var known = reader.post("/subscribe/return", "email", "BACK@home.test", "back", "/articles");
        var unknown = reader.post("/subscribe/return", "email", "nobody@home.test", "back", "/articles");
        assertThat(known.location()).isEqualTo(unknown.location());
        assertThat(known.follow().text()).isEqualTo(unknown.follow().text());
        assertThat(mailbox.lettersTo("nobody@home.test")).isEmpty();
        var page = reader.get(mailbox.lastTo("back@home.test").link());
        var in = reader.submit(page.page().selectFirst("main form"));
        assertThat(in.location()).isEqualTo("/articles");
        assertThat(reader.get("/").page().select("header .me").text()).isEqualTo("Ana");
    }

    @Test
    void who_is_subscribed_and_signed_in_is_led_on() {
        var community = make.community();
        var reader = make.subscriber(community, "Ana").browser();
        assertThat(reader.get("/subscribe?return=/articles").location()).isEqualTo("/articles");
        var pressed = AtTheGate.with(reader, community)
                .email("else@home.test")
                .working()
                .press();
        assertThat(pressed.location()).isEqualTo("/articles/leaky-gut");
        assertThat(mailbox.lettersTo("else@home.test")).isEmpty();
    }

    private String subscribed(Community community, String email) {
        var gate = AtTheGate.of(community).email(email).working();
        gate.press();
        var link = mailbox.lastTo(email).link();
        gate.reader().post(link);
        return link;
    }
}
