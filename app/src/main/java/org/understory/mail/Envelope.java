package org.understory.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.Date;
import java.util.Properties;
import org.understory.web.Site;

/** Puts a letter into the form in which it travels. */
final class Envelope {
    /** Marks the community on letters that are kept in the folder; see {@link DemoMailPages}. */
    static final String COMMUNITY = "X-Understory-Community";

    private Envelope() {}

    static MimeMessage of(OutgoingLetter letter, Outside outside, Site site, String from, String to)
            throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(sender(from, outside.sender()));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
        message.setSubject(outside.subject(), "UTF-8");
        message.setSentDate(Date.from(letter.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(COMMUNITY, site.slug());
        if (letter.unsubscribePath() instanceof String path) {
            message.setHeader("List-Unsubscribe", "<" + site.url(path) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(new MimeMultipart(
                "alternative", part(outside.text(letter.text()), "plain"), part(outside.html(letter.html()), "html")));
        message.saveChanges();
        message.setHeader("Message-ID", letter.messageId()); // after saveChanges, which invents one
        return message;
    }

    /** The address as mail servers take it: the domain in ASCII. */
    static String address(String email) {
        var at = email.lastIndexOf('@');
        return email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1));
    }

    private static MimeBodyPart part(String words, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, "UTF-8", kind);
        return part;
    }

    static InternetAddress sender(String from, String name) throws MessagingException {
        try {
            return new InternetAddress(from, name, "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
