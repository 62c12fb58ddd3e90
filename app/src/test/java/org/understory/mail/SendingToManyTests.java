package org.understory.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.people.Email;
import org.understory.people.People;

@PagesTest
class SendingToManyTests {
    private static final String WORDS = "Hello " + Mailing.FIRST_NAME + ",\n\nlong line " + "wörter ".repeat(40) + "\n"
            + "Stop: " + Mailing.UNSUBSCRIBE + "\n.\nChoose: " + Mailing.PREFERENCES + "\n";

    private final CommunityMaker make;
    private final Mailings mailings;
    private final Mailbox mailbox;
    private final People people;
    private final Suppressions suppressions;
    private final Batches batches;
    private final Post post;
    private final Journal journal;
    private final JdbcClient sql;

    SendingToManyTests(
            CommunityMaker make,
            Mailings mailings,
            Mailbox mailbox,
            People people,
            Suppressions suppressions,
            Batches batches,
            Post post,
            Journal journal,
            JdbcClient sql) {
        this.make = make;
        this.mailings = mailings;
        this.mailbox = mailbox;
        this.people = people;
        this.suppressions = suppressions;
        this.batches = batches;
        this.post = post;
        this.journal = journal;
        this.sql = sql;
    }

    @Test
    void everybody_gets_a_copy_of_their_own_once() {
        var community = make.community();
        var readers = readers(community, 3);
        var id = mailings.begin(mailing(community), everybody(community));
        mailbox.send();
        mailbox.send();
        for (var reader : readers) {
            var came = mailbox.lettersTo(email(reader));
            assertThat(came).hasSize(1);
            var letter = came.getFirst();
            var stop = community.url("/unsubscribe/" + reader.member().value());
            assertThat(letter.text())
                    .startsWith("Hello Zoë & \"co\",\r\n")
                    .contains("wörter wörter", "Stop: " + stop + "\r\n.\r\n");
            assertThat(letter.html()).contains("<p>Zoë &amp; &quot;co&quot; <a href=\"" + stop + "\">");
            assertThat(letter.header("List-Unsubscribe")).isEqualTo("<" + stop + ">");
            assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(letter.header("List-Id")).startsWith("<test-mailing." + community.slug());
            assertThat(letter.header("Feedback-ID")).contains(":test-mailing:" + community.slug() + ":");
            assertThat(letter.header("From")).isEqualTo(community.name() + " <letters@understory.test>");
        }
        var progress = mailings.progress(community.id(), id).orElseThrow();
        assertThat(progress.sent()).isEqualTo(3);
        assertThat(progress.ended()).isTrue();
        assertThat(mailings.progress(make.community().id(), id)).isEmpty();
    }

    @Test
    void a_paused_mailing_waits_until_it_is_resumed() {
        var community = make.community();
        var reader = readers(community, 1).getFirst();
        mailbox.whileDown(() -> {
            var id = mailings.begin(mailing(community), everybody(community));
            mailings.pause(community.id(), id);
        });
        assertThat(mailbox.lettersTo(email(reader))).isEmpty();
        mailings.resume(community.id(), newest(community));
        assertThat(mailbox.lettersTo(email(reader))).hasSize(1);
    }

    @Test
    void an_address_that_refused_for_good_gets_none() {
        var community = make.community();
        var readers = readers(community, 2);
        suppressions.add(email(readers.getFirst()), "550");
        var id = mailings.begin(mailing(community), everybody(community));
        assertThat(mailbox.lettersTo(email(readers.getFirst()))).isEmpty();
        assertThat(mailbox.lettersTo(email(readers.getLast()))).hasSize(1);
        assertThat(mailings.progress(community.id(), id).orElseThrow().suppressed())
                .isEqualTo(1);
    }

    /** As if the program had been killed with one letter sent, one in the air and one not begun. */
    @Test
    void after_a_kill_only_the_letter_in_the_air_goes_twice_and_that_is_recorded() {
        var community = make.community();
        var readers = readers(community, 3);
        asTheOnlySender(() -> {
            var id = mailings.begin(mailing(community), everybody(community));
            var page = journal.begin(42);
            var claimed = batches.claim(id.value(), 42, 10, new Integer[0]);
            page.inTheAir(claimed.get(0).id());
            page.answered(claimed.get(0).id(), new Delivery.Delivered());
            page.inTheAir(claimed.get(1).id());
        });
        assertThat(mailbox.lettersTo(email(readers.get(0)))).isEmpty();
        assertThat(mailbox.lettersTo(email(readers.get(1)))).hasSize(1);
        assertThat(mailbox.lettersTo(email(readers.get(2)))).hasSize(1);
        assertThat(twice(community)).containsExactly(readers.get(1).member().value());
        var progress = mailings.progress(community.id(), newest(community)).orElseThrow();
        assertThat(progress.sent()).isEqualTo(3);
        assertThat(progress.again()).isEqualTo(1);
    }

    /** As if the program had been killed while one pouch was leaving and the next one was packed. */
    @Test
    void after_a_kill_the_pouch_that_was_packed_goes_once() {
        var community = make.community();
        var readers = readers(community, 3);
        asTheOnlySender(() -> {
            var id = mailings.begin(mailing(community), everybody(community));
            var leaving = journal.begin(46);
            var claimed = batches.claim(id.value(), 46, 1, new Integer[0]).getFirst();
            leaving.inTheAir(claimed.id());
            leaving.answered(claimed.id(), new Delivery.Delivered());
            journal.begin(47);
            batches.claim(id.value(), 47, 10, new Integer[0]);
        });
        assertThat(mailbox.lettersTo(email(readers.get(0)))).isEmpty();
        assertThat(mailbox.lettersTo(email(readers.get(1)))).hasSize(1);
        assertThat(mailbox.lettersTo(email(readers.get(2)))).hasSize(1);
        assertThat(twice(community)).isEmpty();
    }

    @Test
    void without_the_journal_every_letter_of_the_batch_may_have_arrived() {
        var community = make.community();
        var readers = readers(community, 2);
        asTheOnlySender(() -> {
            var id = mailings.begin(mailing(community), everybody(community));
            journal.begin(43);
            batches.claim(id.value(), 44, 10, new Integer[0]);
        });
        for (var reader : readers) assertThat(mailbox.lettersTo(email(reader))).hasSize(1);
        assertThat(twice(community)).hasSize(2);
    }

    @Test
    void whoever_was_cut_off_twice_gets_no_third_letter() {
        var community = make.community();
        var reader = readers(community, 1).getFirst();
        asTheOnlySender(() -> {
            var id = mailings.begin(mailing(community), everybody(community));
            sql.sql("update mailing_recipients set cuts = 1, maybe_twice = true where mailing_id = :id")
                    .param("id", id.value())
                    .update();
            batches.claim(id.value(), 45, 10, new Integer[0]);
        });
        assertThat(mailbox.lettersTo(email(reader))).isEmpty();
        assertThat(mailings.progress(community.id(), newest(community))
                        .orElseThrow()
                        .doubtful())
                .isEqualTo(1);
    }

    /** Nobody else sends or recovers anything meanwhile. */
    private void asTheOnlySender(Runnable work) {
        while (!post.hold(work)) Thread.onSpinWait();
    }

    private static Mailing mailing(Community community) {
        var html = "<p>" + Mailing.FIRST_NAME + " <a href=\"" + Mailing.UNSUBSCRIBE + "\">Stop</a></p>";
        return new Mailing(community.id(), ReadersOfTests.KIND, "Neues für dich", WORDS, html);
    }

    private static Recipients everybody(Community community) {
        return new Recipients("""
                select id as member_id, person_id, mail_domain(person_id) as domain
                  from members
                 where community_id = :community
                """, Map.of("community", community.id().value()));
    }

    private List<Someone> readers(Community community, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> make.subscriber(community, "Reader " + n))
                .toList();
    }

    private String email(Someone someone) {
        return people.email(someone.person()).map(Email::value).orElseThrow();
    }

    private MailingId newest(Community community) {
        return new MailingId(sql.sql("select max(id) from mailings where community_id = :id")
                .param("id", community.id().value())
                .query(Long.class)
                .single());
    }

    private List<Long> twice(Community community) {
        return sql.sql("""
                select member_id
                  from mailing_recipients
                  join mailings on mailings.id = mailing_id
                 where community_id = :id
                   and maybe_twice
                """)
                .param("id", community.id().value())
                .query(Long.class)
                .list();
    }
}
