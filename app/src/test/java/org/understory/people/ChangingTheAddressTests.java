package org.understory.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.TestClock;
import org.understory.mail.Mailbox;

@PagesTest
class ChangingTheAddressTests {
    private final CommunityMaker make;
    private final People people;
    private final Mailbox mailbox;
    private final TestClock clock;

    ChangingTheAddressTests(CommunityMaker make, People people, Mailbox mailbox, TestClock clock) {
        this.make = make;
        this.people = people;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Test
    void both_ends_say_yes_and_the_old_one_gets_word() {
        var ana = make.subscriber(make.community(), "Ana");
        var old = address(ana);
        var fresh = "new-" + old;
        ask(ana, fresh);
        var approve = mailbox.lastTo(old).link();
        var confirm = mailbox.lastTo(fresh).link();
        assertThat(mailbox.lastTo(fresh).text()).as("a stranger's address").doesNotContain(old);
        var visitor = make.visitor(make.community());
        assertThat(visitor.get(approve).status()).as("another community").isEqualTo(410);
        var reader = ana.browser();
        reader.get(approve);
        reader.get(confirm);
        assertThat(address(ana)).as("looking changes nothing").isEqualTo(old);
        reader.submit(reader.get(confirm).page().selectFirst("main form"));
        assertThat(address(ana)).isEqualTo(old);
        var done = reader.submit(reader.get(approve).page().selectFirst("main form"));
        assertThat(done.page().select("h1").text()).isEqualTo("Your address is changed");
        assertThat(address(ana)).isEqualTo(fresh);
        assertThat(mailbox.lastTo(old).subject()).isEqualTo("Your email address was changed");
        assertThat(reader.get(approve).status()).isEqualTo(410);
    }

    @Test
    void it_is_one_account_in_every_community() {
        var here = make.community();
        var elsewhere = make.community();
        var ana = make.subscriber(here, "Ana");
        var there = make.join(elsewhere, ana.person(), "Ana");
        var old = address(ana);
        ask(ana, "two-" + old);
        agree(ana, mailbox.lastTo(old).link());
        agree(ana, mailbox.lastTo("two-" + old).link());
        assertThat(there.browser().get("/settings/email").page().text()).contains("two-" + old);
    }

    @Test
    void either_end_can_stop_it() {
        for (var stopsAtOld : new boolean[] {true, false}) {
            var ana = make.subscriber(make.community(), "Ana");
            var old = address(ana);
            var fresh = "stop-" + old;
            ask(ana, fresh);
            var stopper = mailbox.lastTo(stopsAtOld ? old : fresh).link();
            var other = mailbox.lastTo(stopsAtOld ? fresh : old).link();
            var reader = ana.browser();
            assertThat(reader.post(other).status()).isEqualTo(200);
            assertThat(reader.post(stopper + "/stop").page().select("h1").text())
                    .isEqualTo("The change is stopped");
            assertThat(reader.post(stopper).status()).isEqualTo(410);
            assertThat(address(ana)).isEqualTo(old);
        }
    }

    @Test
    void links_that_went_to_the_old_address_open_nothing_after_the_change() {
        var community = make.community();
        var ana = make.subscriber(community, "Ana");
        var old = address(ana);
        var reader = make.visitor(community);
        reader.post("/subscribe/return", "email", old);
        var wayBack = mailbox.lastTo(old).link();
        ask(ana, "safe-" + old);
        agree(ana, mailbox.lastTo(old).link());
        agree(ana, mailbox.lastTo("safe-" + old).link());
        assertThat(address(ana)).startsWith("safe-");
        reader.post(wayBack);
        assertThat(reader.get("/").page().select(".me")).isEmpty();
    }

    @Test
    void an_address_with_an_account_gets_a_letter_and_the_page_does_not_tell() {
        var community = make.community();
        var ana = make.subscriber(community, "Ana");
        var bea = make.subscriber(community, "Bea");
        var answer = ask(ana, address(bea));
        assertThat(answer).isEqualTo("/settings/email?done=asked");
        assertThat(mailbox.lastTo(address(bea)).subject()).isEqualTo("Somebody typed your email address");
        agree(ana, mailbox.lastTo(address(ana)).link());
        assertThat(address(ana)).isNotEqualTo(address(bea));
    }

    @Test
    void a_second_wish_ends_the_first_and_three_days_end_each() {
        var ana = make.subscriber(make.community(), "Ana");
        var old = address(ana);
        ask(ana, "first-" + old);
        var first = mailbox.lastTo(old).link();
        ask(ana, "second-" + old);
        var second = mailbox.lastTo(old).link();
        var reader = ana.browser();
        assertThat(reader.get(first).status()).isEqualTo(410);
        assertThat(reader.get(second).status()).isEqualTo(200);
        clock.after(
                EmailChanges.LASTS,
                () -> assertThat(reader.get(second).status()).isEqualTo(410));
    }

    @Test
    void wrong_addresses_are_named_beside_the_field() {
        var ana = make.subscriber(make.community(), "Ana");
        for (var wrong : new String[] {"", "nobody", address(ana).toUpperCase(), "x".repeat(400) + "@example.org"}) {
            var shown = ana.browser().post("/settings/email", "email", wrong);
            assertThat(shown.status()).as(wrong).isEqualTo(422);
            assertThat(shown.page().select("#email-mistake").text()).isNotEmpty();
        }
    }

    private static String ask(Someone who, String address) {
        return who.browser().post("/settings/email", "email", address).location();
    }

    private static void agree(Someone who, String link) {
        who.browser().post(link);
    }

    private String address(Someone who) {
        return people.email(who.person()).orElseThrow().value();
    }
}
