package org.understory.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SmtpCarrierTests {
    @Test
    void an_unknown_mailbox_is_told_from_a_full_one() throws Exception {
        assertThat(handed("RCPT", "550 no such user")).isEqualTo(new Delivery.NobodyThere("550"));
        assertThat(handed("RCPT", "452 mailbox full")).isEqualTo(new Delivery.Later("452"));
    }

    @Test
    void a_server_that_does_not_relay_says_nothing_about_an_address() throws Exception {
        assertThat(handed("RCPT", "554 5.7.1 Relay access denied")).isEqualTo(new Delivery.Refused("554"));
        assertThat(handed("RCPT", "550 relay not permitted")).isEqualTo(new Delivery.Refused("550"));
        assertThat(handed("RCPT", "550 5.7.23 rejected by SPF")).isEqualTo(new Delivery.Refused("550"));
        assertThat(handed("RCPT", "552 5.2.2 mailbox full")).isEqualTo(new Delivery.Refused("552"));
        assertThat(handed("RCPT", "550 5.1.1 no such user")).isEqualTo(new Delivery.NobodyThere("550"));
        assertThat(handed("RCPT", "550 5.2.1 disabled")).isEqualTo(new Delivery.NobodyThere("550"));
    }

    @Test
    void a_refused_letter_does_not_condemn_its_address() throws Exception {
        assertThat(handed("DATA", "554 looks like spam")).isEqualTo(new Delivery.Refused("554"));
        assertThat(handed(".", "554 looks like spam")).isEqualTo(new Delivery.Refused("554"));
        assertThat(handed("MAIL", "550 bad sender")).isEqualTo(new Delivery.Refused("550"));
        assertThat(handed(".", "451 try again later")).isEqualTo(new Delivery.Later("451"));
    }

    @Test
    void a_connection_that_breaks_leaves_open_whether_the_letter_arrived() throws Exception {
        assertThat(handed(".", "")).isInstanceOf(Delivery.Broken.class);
    }

    @Test
    void only_a_letter_that_was_said_to_its_end_may_have_arrived() throws Exception {
        assertThat(lastMoments("RCPT", "")).isZero();
        assertThat(lastMoments("DATA", "")).isZero();
        assertThat(lastMoments(".", "")).isEqualTo(1);
        assertThat(lastMoments("NOOP", "250 fine")).isEqualTo(1);
    }

    @Test
    void the_end_of_a_letter_that_is_held_back_is_never_said() throws Exception {
        try (var server = new StubbornServer("NOOP", "250 fine")) {
            var round = new SmtpCarrier(server.settings()).open();
            assertThatThrownBy(() -> round.hand(letter(), "ana@home.test", () -> {
                        throw new IllegalStateException("held back");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("held back");
            round.close();
            assertThat(server.heard()).contains("DATA").doesNotContain(".");
        }
    }

    @Test
    void a_letter_that_is_taken_is_delivered() throws Exception {
        assertThat(handed("NOOP", "250 fine")).isEqualTo(new Delivery.Delivered());
    }

    @Test
    void nobody_answering_is_no_fault_of_a_letter() throws Exception {
        var server = new StubbornServer("", "");
        var settings = server.settings();
        server.close();
        assertThatThrownBy(() -> new SmtpCarrier(settings).open())
                .isInstanceOf(Carrier.Unreachable.class)
                .hasMessage("connect");
    }

    private static Delivery handed(String command, String answer) throws Exception {
        return handed(command, answer, () -> {});
    }

    private static int lastMoments(String command, String answer) throws Exception {
        var moments = new AtomicInteger();
        handed(command, answer, moments::incrementAndGet);
        return moments.get();
    }

    private static Delivery handed(String command, String answer, Runnable lastMoment) throws Exception {
        try (var server = new StubbornServer(command, answer);
                var round = new SmtpCarrier(server.settings()).open()) {
            return round.hand(letter(), "ana@home.test", lastMoment);
        }
    }

    private static MimeMessage letter() throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom("letters@understory.test");
        message.setSubject("Hello");
        message.setText("Hello");
        message.saveChanges();
        return message;
    }
}
