package org.understory.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.people.Email;
import org.understory.people.People;

@PagesTest
class LettersThatComeBackTests {
    private final CommunityMaker make;
    private final Mailings mailings;
    private final Mailbox mailbox;
    private final People people;
    private final Suppressions suppressions;
    private final Bounces bounces;
    private Community community;
    private Someone reader;
    private MailingId mailing;
    private String messageId;

    LettersThatComeBackTests(
            CommunityMaker make,
            Mailings mailings,
            Mailbox mailbox,
            People people,
            Suppressions suppressions,
            Bounces bounces) {
        this.make = make;
        this.mailings = mailings;
        this.mailbox = mailbox;
        this.people = people;
        this.suppressions = suppressions;
        this.bounces = bounces;
    }

    @BeforeEach
    void a_letter_is_sent() {
        community = make.community();
        reader = make.subscriber(community, "Ana");
        mailing = mailings.begin(
                new Mailing(community.id(), ReadersOfTests.KIND, "News", "Words", "<p>Words</p>"),
                new Recipients("""
                        select id as member_id, person_id, mail_domain(person_id) as domain
                          from members
                         where community_id = :community
                        """, Map.of("community", community.id().value())));
        messageId = mailbox.lastTo(email()).header("Message-ID");
    }

    @Test
    void to_an_address_where_nobody_is_nothing_more_is_sent() throws Exception {
        lookedAfter(report("multipart/report; report-type=delivery-status", """
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; somebody@example.org
                Action: failed
                Status: 5.1.1
                """));
        assertThat(suppressions.has(email())).isTrue();
        assertThat(bounced()).isEqualTo(1);
    }

    @Test
    void a_full_mailbox_is_counted_and_written_to_again() throws Exception {
        lookedAfter(report("multipart/report; report-type=delivery-status", """
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; somebody@example.org
                Action: failed
                Status: 5.2.2
                """));
        assertThat(suppressions.has(email())).isFalse();
        assertThat(bounced()).isEqualTo(1);
    }

    @Test
    void whoever_marks_a_letter_as_unwanted_gets_no_more_of_them() throws Exception {
        lookedAfter(report("multipart/report; report-type=feedback-report", """
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                Version: 1
                """));
        assertThat(ReadersOfTests.COMPLAINED).contains(reader.member());
    }

    @Test
    void nobody_can_make_up_that_the_letter_of_another_came_back() {
        var forged = messageId.replaceFirst("[0-9a-f]{16}@", "0123456789abcdef@");
        assertThat(bounces.take(new Bounce(forged, Bounce.Kind.HARD, "5.1.1"))).isFalse();
        assertThat(suppressions.has(email())).isFalse();
    }

    @Test
    void a_provider_tells_with_the_secret_and_nobody_without() {
        var told = "[{\"messageId\": \"" + messageId + "\", \"kind\": \"hard\", \"code\": \"5.1.1\"}]";
        var path = "/mail/bounces";
        assertThat(make.visitor(community).postJson(path, told).status()).isEqualTo(404);
        var provider = make.visitor(community).with("Authorization", "Bearer " + Mailbox.BOUNCE_SECRET);
        assertThat(provider.postJson(path, "{").status()).isEqualTo(400);
        assertThat(provider.postJson(path, told).text()).isEqualTo("1");
        assertThat(provider.postJson(path, told).text()).isEqualTo("1");
        assertThat(bounced()).isEqualTo(1);
        assertThat(suppressions.has(email())).isTrue();
    }

    private String report(String type, String part) {
        return "From: mailer-daemon@example.org\nTo: bounces@understory.test\nSubject: Returned\nMIME-Version: 1.0\n"
                + "Content-Type: " + type + "; boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry.\n--b\n" + part
                + "\n--b\nContent-Type: text/rfc822-headers\n\nSubject: News\nMessage-ID: " + messageId + "\n\n--b--\n";
    }

    /** Through a real IMAP server. What was understood is gone from it afterwards. */
    private void lookedAfter(String report) throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            var user = server.setUser("bounces@understory.test", "bounces", "secret");
            var session = Session.getInstance(new Properties());
            var bytes = report.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
            user.deliver(new MimeMessage(session, new ByteArrayInputStream(bytes)));
            var environment = new StandardEnvironment();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "bounces",
                            Map.of(
                                    "understory.mail.bounces.host", "127.0.0.1",
                                    "understory.mail.bounces.port",
                                            server.getImap().getPort(),
                                    "understory.mail.bounces.user", "bounces",
                                    "understory.mail.bounces.password", "secret",
                                    "understory.mail.bounces.security", "none")));
            var watched = new BounceMailbox(environment, bounces);
            watched.look();
            watched.look();
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    private int bounced() {
        return mailings.progress(community.id(), mailing).orElseThrow().bounced();
    }

    private String email() {
        return people.email(reader.person()).map(Email::value).orElseThrow();
    }
}
