package org.understory.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.TestClock;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.subject.PersonId;

@PagesTest
class SendingLettersTests {
    private final CommunityMaker make;
    private final Letters letters;
    private final Mailbox mailbox;
    private final People people;
    private final Suppressions suppressions;
    private final TransactionTemplate transaction;
    private final TestClock clock;
    private final JdbcClient sql;

    SendingLettersTests(
            CommunityMaker make,
            Letters letters,
            Mailbox mailbox,
            People people,
            Suppressions suppressions,
            TransactionTemplate transaction,
            TestClock clock,
            JdbcClient sql) {
        this.make = make;
        this.letters = letters;
        this.mailbox = mailbox;
        this.people = people;
        this.suppressions = suppressions;
        this.transaction = transaction;
        this.clock = clock;
        this.sql = sql;
    }

    @Test
    void a_letter_says_the_same_in_plain_words_and_in_html() {
        var community = make.community();
        letters.post(community, person("both@home.test"), "hello", draft());
        var letter = mailbox.lastTo("both@home.test");
        assertThat(letter.subject()).isEqualTo("A greeting");
        assertThat(letter.header("From")).isEqualTo(community.name() + " <letters@understory.test>");
        assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(letter.text()).contains("Some words & signs <b>").contains(community.url("/somewhere"));
        assertThat(letter.html())
                .contains("Some words &amp; signs &lt;b&gt;")
                .contains(community.url("/somewhere"))
                .doesNotContain("style=");
    }

    @Test
    void a_letter_leaves_only_if_its_transaction_commits() {
        var community = make.community();
        var person = person("undone@home.test");
        transaction.executeWithoutResult(status -> {
            letters.post(community, person, "hello", draft());
            status.setRollbackOnly();
        });
        assertThat(mailbox.lettersTo("undone@home.test")).isEmpty();
    }

    @Test
    void the_words_are_erased_once_a_letter_is_sent() {
        var community = make.community();
        var person = person("erased@home.test");
        letters.post(community, person, "hello", draft());
        mailbox.lastTo("erased@home.test");
        assertThat(state(person)).isEqualTo("sent");
        assertThat(sql.sql("select count(*) from letters where person_id = :person and body_text is not null")
                        .param("person", person.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void letters_wait_while_the_mail_server_is_down_and_leave_once_when_it_is_up() {
        var community = make.community();
        var person = person("patient@home.test");
        mailbox.whileDown(() -> {
            letters.post(community, person, "hello", draft());
            mailbox.send();
            mailbox.send();
            assertThat(state(person)).isEqualTo("waiting");
        });
        assertThat(mailbox.lettersTo("patient@home.test")).hasSize(1);
        assertThat(mailbox.lettersTo("patient@home.test")).hasSize(1);
        assertThat(state(person)).isEqualTo("sent");
    }

    @Test
    void a_letter_in_the_air_when_the_program_died_goes_again_under_its_message_id() {
        var community = make.community();
        var person = person("air@home.test");
        mailbox.whileDown(() -> letters.post(community, person, "hello", draft()));
        var id =
                sql.sql("""
                update letters
                   set state = 'sending', attempts = 1
                 where person_id = :person
                returning message_id
                """).param("person", person.value()).query(String.class).single();
        assertThat(mailbox.lastTo("air@home.test").header("Message-ID")).isEqualTo(id);
        assertThat(sql.sql("select maybe_twice from letters where person_id = :person")
                        .param("person", person.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_letter_in_the_air_at_two_deaths_is_not_sent_a_third_time() {
        var community = make.community();
        var person = person("twice@home.test");
        mailbox.whileDown(() -> letters.post(community, person, "hello", draft()));
        sql.sql("""
                update letters
                   set state = 'sending', attempts = 2, maybe_twice = true, cuts = 1
                 where person_id = :person
                """).param("person", person.value()).update();
        assertThat(mailbox.lettersTo("twice@home.test")).isEmpty();
        assertThat(state(person)).isEqualTo("doubtful");
    }

    @Test
    void an_address_that_refused_for_good_gets_no_more_letters() {
        var community = make.community();
        var person = person("nobody@home.test");
        suppressions.add("Nobody@home.test", "550");
        letters.post(community, person, "hello", draft());
        assertThat(mailbox.lettersTo("nobody@home.test")).isEmpty();
        assertThat(state(person)).isEqualTo("suppressed");
    }

    @Test
    void a_newsletter_can_be_ended_at_one_click() {
        var community = make.community();
        var person = person("news@home.test");
        letters.post(new Letter(community.id(), person, "news", "News", "text", "<p>html", "/unsubscribe/12-abc"));
        var letter = mailbox.lastTo("news@home.test");
        assertThat(letter.header("List-Unsubscribe")).isEqualTo("<" + community.url("/unsubscribe/12-abc") + ">");
        assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void pauses_between_attempts_grow_to_six_hours() {
        assertThat(List.of(1, 2, 3, 4, 5, 6, 20))
                .extracting(attempt -> Outbox.pause(attempt).toMinutes())
                .containsExactly(1L, 4L, 16L, 64L, 256L, 360L, 360L);
    }

    private PersonId person(String email) {
        return people.findOrCreate(new Email(email));
    }

    private String state(PersonId person) {
        return sql.sql("select state from letters where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    private static Draft draft() {
        return new Draft(
                "A greeting",
                "Hello,",
                List.of("Some words & signs <b>"),
                new Draft.Button("Press", "/somewhere"),
                List.of());
    }
}
