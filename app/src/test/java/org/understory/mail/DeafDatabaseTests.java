package org.understory.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.subject.PersonId;
import org.understory.web.Sites;

/** The database dies after a letter has arrived and before it could be told so. */
@PagesTest
class DeafDatabaseTests {
    private final CommunityMaker make;
    private final Letters letters;
    private final Mailbox mailbox;
    private final People people;
    private final Post post;
    private final Postman postman;
    private final JdbcClient sql;

    DeafDatabaseTests(
            CommunityMaker make,
            Letters letters,
            Mailbox mailbox,
            People people,
            Post post,
            DataSource database,
            Mailers mailers,
            AddressBook addresses,
            Suppressions suppressions,
            Sites sites,
            Outside.Covers covers,
            ManyLetters many,
            JdbcClient sql,
            Clock clock) {
        this.make = make;
        this.letters = letters;
        this.mailbox = mailbox;
        this.people = people;
        this.post = post;
        this.sql = sql;
        this.postman = new Postman(
                new DeafOnce(sql, clock),
                new HeldPost(database),
                mailers,
                addresses,
                suppressions,
                sites,
                covers,
                many);
    }

    @Test
    void a_letter_of_which_the_program_knows_that_it_arrived_does_not_go_again() {
        var person = people.findOrCreate(new Email("deaf@home.test"));
        post.hold(() -> {
            letters.post(
                    make.community(), person, "hello", new Draft("Hello", "Hello,", List.of("Words"), null, List.of()));
            assertThatThrownBy(postman::deliver).isInstanceOf(TransientDataAccessResourceException.class);
            assertThat(state(person)).isEqualTo("sending");
            postman.deliver();
        });
        assertThat(mailbox.lettersTo("deaf@home.test")).hasSize(1);
        assertThat(state(person)).isEqualTo("sent");
    }

    private String state(PersonId person) {
        return sql.sql("select state from letters where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    private static final class DeafOnce extends Outbox {
        private boolean heard;

        DeafOnce(JdbcClient sql, Clock clock) {
            super(sql, clock);
        }

        @Override
        void record(OutgoingLetter letter, Delivery delivery) {
            if (!heard) {
                heard = true;
                throw new TransientDataAccessResourceException("gone");
            }
            super.record(letter, delivery);
        }
    }

    /** The test itself holds the real one. */
    private static final class HeldPost extends Post {
        HeldPost(DataSource database) {
            super(database);
        }

        @Override
        boolean hold(Runnable work) {
            work.run();
            return true;
        }
    }
}
