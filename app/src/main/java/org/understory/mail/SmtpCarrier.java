package org.understory.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands letters to the operator's mail server. */
record SmtpCarrier(MailSettings settings) implements Carrier {
    private static final String CONNECT = "10000";
    private static final String ANSWER = "20000";
    private static final Pattern STATUS = Pattern.compile("\\b\\d{3}[ -](5\\.\\d{1,3}\\.\\d{1,3})\\b");

    @Override
    public Round open() throws Unreachable {
        try {
            var transport = new AskingTransport(session());
            if (settings.username().isEmpty()) transport.connect();
            else transport.connect(settings.username(), settings.password());
            return new Connected(transport);
        } catch (AuthenticationFailedException refused) {
            throw new Unreachable("password");
        } catch (MessagingException down) {
            throw new Unreachable(
                    down.getCause() instanceof javax.net.ssl.SSLException || isAboutTls(down) ? "tls" : "connect");
        }
    }

    private static boolean isAboutTls(MessagingException down) {
        return String.valueOf(down.getMessage()).contains("STARTTLS");
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.auth", String.valueOf(!settings.username().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", CONNECT);
        properties.put("mail.smtp.timeout", ANSWER);
        properties.put("mail.smtp.writetimeout", ANSWER);
        properties.put("mail.mime.allowutf8", "true");
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        switch (settings.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return Session.getInstance(properties);
    }

    /** What a failure while handing over means; the most telling of the nested exceptions decides. */
    static Delivery failure(MessagingException failed) {
        for (Exception each = failed; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address) return refusalOfAddress(address);
        }
        return switch (failed) {
            case SMTPSendFailedException refused -> refusal(refused.getReturnCode());
            case SMTPSenderFailedException refused -> refusal(refused.getReturnCode());
            default -> new Delivery.Broken("connection");
        };
    }

    /**
     * A server that will not relay, or refuses by policy, says so when it hears the address, and says nothing about it. Only
     * with the codes of RFC 3463, or without such a word, is nobody there.
     */
    private static Delivery refusalOfAddress(SMTPAddressFailedException address) {
        var code = address.getReturnCode();
        if (code < 500) return new Delivery.Later(String.valueOf(code));
        var said = String.valueOf(address.getMessage());
        var status = STATUS.matcher(said);
        var nobody = status.find()
                ? Bounce.tellsOfTheAddress(status.group(1))
                : code != 552 && code != 554 && !said.toLowerCase(Locale.ROOT).contains("relay");
        return nobody ? new Delivery.NobodyThere(String.valueOf(code)) : refusal(code);
    }

    private static Delivery refusal(int code) {
        var text = String.valueOf(code);
        if (code >= 500) return new Delivery.Refused(text);
        return code >= 400 ? new Delivery.Later(text) : new Delivery.Broken(text);
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception each) {
        return each instanceof MessagingException more ? more.getNextException() : null;
    }

    private record Connected(AskingTransport transport) implements Round {
        @Override
        public Delivery hand(MimeMessage message, String address, Runnable lastMoment) {
            try {
                transport.lastMoment = lastMoment;
                transport.sendMessage(message, new InternetAddress[] {new InternetAddress(address)});
                return new Delivery.Delivered();
            } catch (MessagingException failed) {
                if (failed.getNextException() instanceof HeldBack held) throw held.why;
                return failure(failed);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // The letters are recorded; there is nothing left to lose.
            }
        }
    }

    /** A connection that asks once more before it says the end of a letter. */
    private static final class AskingTransport extends SMTPTransport {
        private Runnable lastMoment = () -> {};

        AskingTransport(Session session) {
            super(session, new URLName("smtp", null, -1, null, null, null));
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            try {
                lastMoment.run();
            } catch (RuntimeException why) {
                throw new HeldBack(why);
            }
            super.finishData();
        }
    }

    /** The end of a letter was not said. As an I/O error it makes the connection close at once, without a word. */
    private static final class HeldBack extends IOException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException why;

        HeldBack(RuntimeException why) {
            super(why);
            this.why = why;
        }
    }
}
