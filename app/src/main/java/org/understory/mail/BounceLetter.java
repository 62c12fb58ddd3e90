package org.understory.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what mail servers send back: delivery reports (RFC 3464) and reports of abuse (RFC 5965). */
final class BounceLetter {
    private static final int MOST_PARTS = 20;
    private static final int LONGEST = 100_000;

    private @Nullable String messageId;
    private @Nullable String action;
    private String status = "unknown";
    private boolean abuse;

    private BounceLetter() {}

    /** The report in a letter; nothing if it is none, or is about a letter that it does not name. */
    static Optional<Bounce> read(MimeMessage letter) {
        try {
            if (!letter.isMimeType("multipart/report") || !(letter.getContent() instanceof Multipart parts))
                return Optional.empty();
            var found = new BounceLetter();
            for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) found.read(parts.getBodyPart(i));
            return found.bounce();
        } catch (IOException | MessagingException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private void read(Part part) throws IOException, MessagingException {
        if (part.isMimeType("message/delivery-status")) {
            try (var in = part.getInputStream()) {
                delivery(new ByteArrayInputStream(in.readNBytes(LONGEST)));
            }
        } else if (part.isMimeType("message/feedback-report")) {
            abuse = true;
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
            try (var in = part.getInputStream()) {
                messageId = new InternetHeaders(in).getHeader("Message-ID", null);
            }
        }
    }

    /** One block about the letter, then one for each recipient; ours have one. */
    private void delivery(ByteArrayInputStream in) throws MessagingException {
        for (int block = 0; block < MOST_PARTS && in.available() > 0; block++) {
            var fields = new InternetHeaders(in);
            if (fields.getHeader("Action", null) instanceof String said) action = said.strip();
            if (fields.getHeader("Status", null) instanceof String said)
                status = said.strip().split("\\s", 2)[0];
        }
    }

    private Optional<Bounce> bounce() {
        if (messageId == null) return Optional.empty();
        if (abuse) return Optional.of(new Bounce(messageId, Bounce.Kind.COMPLAINT, "complaint"));
        if (action == null || !action.equalsIgnoreCase("failed"))
            return Optional.empty(); // delayed, relayed, delivered
        return Optional.of(new Bounce(messageId, kind(status), status));
    }

    private static Bounce.Kind kind(String status) {
        return Bounce.tellsOfTheAddress(status) ? Bounce.Kind.HARD : Bounce.Kind.SOFT;
    }
}
