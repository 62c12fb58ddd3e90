package org.understory.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** The inboxes of everybody in the tests: a real SMTP server to which the running site sends its letters. */
@Component
public class Mailbox {
    private static final GreenMail SERVER = server();

    private final Postman postman;

    Mailbox(Postman postman) {
        this.postman = postman;
    }

    /** The settings that lead the site's letters here. */
    public static Map<String, Object> settings() {
        return Map.of(
                "understory.mail.host", "127.0.0.1",
                "understory.mail.port", SERVER.getSmtp().getPort(),
                "understory.mail.security", "none",
                "understory.mail.from", "letters@understory.test");
    }

    /** Everything that came to an address, oldest first, once all that waits has been sent. */
    public List<Received> lettersTo(String address) {
        postman.deliver();
        return Stream.of(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(Received::new)
                .toList();
    }

    /** The last letter that came to an address. */
    public Received lastTo(String address) {
        var letters = lettersTo(address);
        if (letters.isEmpty()) throw new AssertionError("No letter came to " + address);
        return letters.getLast();
    }

    /** Takes the mail server down, does something, and brings it up again. */
    public void whileDown(Runnable something) {
        SERVER.getSmtp().stopService();
        try {
            something.run();
        } finally {
            restart();
        }
    }

    private static void restart() {
        SERVER.getManagers(); // the letters stay
        SERVER.start();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equalsIgnoreCase(address);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static GreenMail server() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
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
