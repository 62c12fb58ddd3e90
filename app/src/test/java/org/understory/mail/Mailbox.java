package org.understory.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** The inboxes of everybody in the tests: a real SMTP server to which the running site sends its letters. */
@Component
public class Mailbox {
    public static final String BOUNCE_SECRET = "only the provider knows";
    private static final int PORT = freePort();
    private static final List<MimeMessage> EARLIER = new ArrayList<>();
    private static GreenMail server = started();

    private final Postman postman;

    Mailbox(Postman postman) {
        this.postman = postman;
    }

    /** The settings that lead the site's letters here. */
    public static Map<String, Object> settings() {
        return Map.of(
                "understory.mail.host", "127.0.0.1",
                "understory.mail.port", PORT,
                "understory.mail.security", "none",
                "understory.mail.from", "letters@understory.test",
                "understory.mail.bounce-secret", BOUNCE_SECRET);
    }

    /** Everything that came to an address, oldest first, once all that waits has been sent. */
    public List<Received> lettersTo(String address) {
        postman.deliver();
        return Stream.concat(EARLIER.stream(), Stream.of(server.getReceivedMessages()))
                .filter(message -> isTo(message, address))
                .map(Received::new)
                .toList();
    }

    /** Sends all that waits, or tries to. */
    public void send() {
        postman.deliver();
    }

    /** The last letter that came to an address. */
    public Received lastTo(String address) {
        var letters = lettersTo(address);
        if (letters.isEmpty()) throw new AssertionError("No letter came to " + address);
        return letters.getLast();
    }

    /** Takes the mail server down, does something, and brings it up again. */
    public void whileDown(Runnable something) {
        EARLIER.addAll(List.of(server.getReceivedMessages()));
        server.stop();
        try {
            something.run();
        } finally {
            server = started();
        }
    }

    /** Has another mail server answer meanwhile, which decides for each address what it says. */
    public void whileServedBy(UnaryOperator<String> mood, Consumer<MoodyServer> something) {
        whileDown(() -> {
            try (var moody = new MoodyServer(PORT, mood)) {
                something.accept(moody);
            }
        });
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equalsIgnoreCase(address);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static GreenMail started() {
        var setup = new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        var server = new GreenMail(setup);
        server.start();
        return server;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /** A letter as it came. */
    public record Received(MimeMessage message) {
        public String subject() {
            return header("Subject");
        }

        public String header(String name) {
            try {
                var values = message.getHeader(name);
                return values == null ? "" : values[0];
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }

        public String text() {
            return part(0);
        }

        public String html() {
            return part(1);
        }

        /** The path that the button of the letter leads to. */
        public String link() {
            return Jsoup.parse(html()).select("a.press").attr("href").replaceFirst("^https?://[^/]+", "");
        }

        private String part(int number) {
            try {
                return (String) ((MimeMultipart) message.getContent())
                        .getBodyPart(number)
                        .getContent();
            } catch (MessagingException | IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
