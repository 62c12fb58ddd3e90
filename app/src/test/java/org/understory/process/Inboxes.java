package org.understory.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** A mail server outside the program, which outlives it. */
final class Inboxes implements AutoCloseable {
    private final int port = PackagedProgram.freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Inboxes() {
        ((Logger) LoggerFactory.getLogger("com.icegreen.greenmail")).setLevel(Level.OFF); // kills are no news here
        server.start();
    }

    /** The environment of a program whose letters come here. */
    Map<String, String> settings() {
        return Map.of(
                "UNDERSTORY_MAIL_HOST", "127.0.0.1",
                "UNDERSTORY_MAIL_PORT", String.valueOf(port),
                "UNDERSTORY_MAIL_SECURITY", "none",
                "UNDERSTORY_MAIL_FROM", "letters@understory.test");
    }

    Set<String> addresses() {
        return received().map(Inboxes::to).collect(Collectors.toSet());
    }

    /** The Message-IDs that came to each address, one for each time. */
    Map<String, List<String>> messages() {
        return received()
                .collect(Collectors.groupingBy(Inboxes::to, Collectors.mapping(Inboxes::id, Collectors.toList())));
    }

    private Stream<MimeMessage> received() {
        return Stream.of(server.getReceivedMessages());
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
