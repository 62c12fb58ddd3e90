package org.understory.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.web.Messages;
import org.understory.web.Sites;

/** How many letters reach a real SMTP server in a minute. */
@PagesTest
class PacedLettersTests {
    private final CommunityMaker make;
    private final Mailings mailings;
    private final Mailbox mailbox;
    private final People people;
    private final Post post;
    private final JdbcClient sql;
    private final Workshop workshop;
    private final Minutes minutes = new Minutes();

    PacedLettersTests(
            CommunityMaker make,
            Mailings mailings,
            Mailbox mailbox,
            People people,
            Post post,
            JdbcClient sql,
            Batches batches,
            Journal journal,
            Mailers mailers,
            AddressBook addresses,
            Suppressions suppressions,
            ObjectProvider<MailingReaders> readers,
            Sites sites,
            Messages messages,
            MailKey key) {
        this.make = make;
        this.mailings = mailings;
        this.mailbox = mailbox;
        this.people = people;
        this.post = post;
        this.sql = sql;
        this.workshop = paces -> new ManyLetters(
                batches,
                new Packing(batches, journal, paces, mailers, addresses, suppressions, readers, sites, messages, key),
                journal,
                paces,
                mailers,
                addresses,
                suppressions);
    }

    /** Makes one that sends at a pace. */
    private interface Workshop {
        ManyLetters at(Paces paces);
    }

    @Test
    void no_more_leave_in_a_minute_than_the_operator_allows() {
        var community = make.community();
        var readers = readers(community, "home.test", 7);
        var paced = workshop.at(new Paces(minutes, 3, 0));
        asTheOnlySender(() -> {
            mailings.begin(mailing(community), everybody(community));
            assertThat(cameAfter(paced, readers)).isEqualTo(3);
            assertThat(cameAfter(paced, readers)).as("in the same minute").isEqualTo(3);
            minutes.pass();
            assertThat(cameAfter(paced, readers)).isEqualTo(6);
            minutes.pass();
            assertThat(cameAfter(paced, readers)).isEqualTo(7);
        });
    }

    @Test
    void a_domain_that_had_its_share_of_a_minute_holds_up_nobody_else() {
        var community = make.community();
        var many = readers(community, "large.test", 5);
        var few = readers(community, "small.test", 2);
        var paced = workshop.at(new Paces(minutes, 0, 2));
        asTheOnlySender(() -> {
            mailings.begin(mailing(community), everybody(community));
            cameAfter(paced, many);
            assertThat(cameAfter(paced, many)).isEqualTo(2);
            assertThat(came(few)).isEqualTo(2);
            minutes.pass();
            assertThat(cameAfter(paced, many)).isEqualTo(4);
            minutes.pass();
            assertThat(cameAfter(paced, many)).isEqualTo(5);
        });
    }

    private long cameAfter(ManyLetters paced, List<Someone> readers) {
        try {
            paced.sendAll(() -> {});
        } catch (Carrier.Unreachable down) {
            throw new IllegalStateException(down);
        }
        return came(readers);
    }

    private long came(List<Someone> readers) {
        return readers.stream()
                .mapToLong(reader -> mailbox.lettersTo(
                                people.email(reader.person()).map(Email::value).orElseThrow())
                        .size())
                .sum();
    }

    private void asTheOnlySender(Runnable work) {
        while (!post.hold(work)) Thread.onSpinWait();
    }

    private List<Someone> readers(Community community, String domain, int count) {
        var readers = new ArrayList<Someone>();
        for (int n = 0; n < count; n++) {
            var reader = make.subscriber(community, "Reader " + n);
            sql.sql(
                            "update persons set email = cast(split_part(email::text, '@', 1) || '@' || :domain as citext) where id = :id")
                    .param("domain", domain)
                    .param("id", reader.person().value())
                    .update();
            readers.add(reader);
        }
        return readers;
    }

    private static Mailing mailing(Community community) {
        return new Mailing(community.id(), ReadersOfTests.KIND, "News", "Words", "<p>Words</p>");
    }

    private static Recipients everybody(Community community) {
        return new Recipients("""
                select id as member_id, person_id, mail_domain(person_id) as domain
                  from members
                 where community_id = :community
                """, Map.of("community", community.id().value()));
    }

    /** A clock on which only whole minutes pass, when it is told so. */
    private static final class Minutes extends Clock {
        private Instant now = Instant.parse("2026-03-02T10:00:00Z");

        void pass() {
            now = now.plus(Duration.ofMinutes(1));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Only minutes pass");
        }
    }
}
