package org.understory.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.Statements;
import org.understory.communities.Community;
import org.understory.mail.Mailbox;
import org.understory.people.Email;
import org.understory.people.People;

/** Nobody learns from an answer, or from how long it takes, whether somebody else's address is known here. */
@PagesTest
class SameAnswerTests {
    private final CommunityMaker make;
    private final Mailbox mailbox;
    private final People people;
    private final Statements statements;
    private Community community;
    private String known;
    private String unknown;

    SameAnswerTests(CommunityMaker make, Mailbox mailbox, People people, Statements statements) {
        this.make = make;
        this.mailbox = mailbox;
        this.people = people;
        this.statements = statements;
    }

    @BeforeEach
    void oneAddressIsKnown() {
        community = make.community();
        known = people.email(make.subscriber(community, "Ana").person())
                .map(Email::value)
                .orElseThrow();
        unknown = "nobody-" + known;
    }

    @Test
    void the_gate_does_as_much_for_a_known_address_as_for_an_unknown_one() {
        var first = AtTheGate.of(community).email(unknown).working();
        var again = AtTheGate.of(community).email(known).working();
        var forUnknown = statements.during(first::press);
        var forKnown = statements.during(again::press);
        assertThat(forKnown).hasSameSizeAs(forUnknown);
        assertThat(mailbox.lettersTo(known)).hasSize(1);
        assertThat(mailbox.lettersTo(unknown)).hasSize(1);
    }

    @Test
    void the_way_back_takes_its_time_for_every_address() {
        sameTime("/subscribe/return");
        assertThat(mailbox.lettersTo(known)).hasSize(1);
        assertThat(mailbox.lettersTo(unknown)).isEmpty();
    }

    @Test
    void a_forgotten_password_takes_its_time_for_every_address() {
        sameTime("/sign-in/password");
        assertThat(mailbox.lettersTo(known)).hasSize(1);
        assertThat(mailbox.lettersTo(unknown)).isEmpty();
    }

    @Test
    void no_answer_waits_for_a_letter_to_leave() {
        mailbox.whileDown(() -> {
            assertThat(AtTheGate.of(community).email(unknown).working().press().status())
                    .isEqualTo(303);
            assertThat(asked("/subscribe/return", known).status()).isEqualTo(303);
            assertThat(asked("/sign-in/password", known).status()).isEqualTo(303);
        });
        assertThat(mailbox.lettersTo(known)).hasSize(2);
        assertThat(mailbox.lettersTo(unknown)).hasSize(1);
    }

    /** Work that differs, a letter or none, hides in a time that does not: both answers come after it has passed. */
    private void sameTime(String path) {
        for (var email : new String[] {unknown, known}) {
            var took = took(() -> asked(path, email));
            assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(250));
        }
        assertThat(asked(path, unknown).location())
                .isEqualTo(asked(path, "other-" + unknown).location());
    }

    private Reader.Shown asked(String path, String email) {
        return make.visitor(community).post(path, "email", email);
    }

    private static Duration took(Supplier<?> something) {
        var begun = System.nanoTime();
        something.get();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
