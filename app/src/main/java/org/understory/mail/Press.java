package org.understory.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Prints the letters of one mailing: everything that is the same for all is made once. */
final class Press {
    private static final String LINE = "\r\n";

    private final long mailing;
    private final Site site;
    private final String boundary;
    private final byte[] common;
    private final Print text;
    private final Print html;
    private final Print neutralText;
    private final Print neutralHtml;
    private final InternetAddress from;
    private final InternetAddress neutralFrom;
    private final String subject;
    private final String neutralSubject;
    private final String host;
    private final MailKey key;

    Press(Mailing words, long mailing, Instant createdAt, Site site, String from, Messages messages, MailKey key)
            throws MessagingException {
        this.mailing = mailing;
        this.site = site;
        this.key = key;
        this.host = URI.create(site.baseUrl()).getHost();
        this.boundary = "=_" + Long.toString(createdAt.getEpochSecond(), 36) + "_" + mailing;
        this.text = new Print(words.text(), false);
        this.html = new Print(words.html(), true);
        var outside = Outside.of(site, words.subject());
        var neutral = Outside.neutral(site, messages);
        this.neutralText = new Print(neutral.text(words.text()), false);
        this.neutralHtml = new Print(neutral.html(words.html()), true);
        this.from = Envelope.sender(from, outside.sender());
        this.neutralFrom = Envelope.sender(from, neutral.sender());
        this.subject = subject(outside);
        this.neutralSubject = subject(neutral);
        this.common = common(words, createdAt).getBytes(StandardCharsets.UTF_8);
    }

    /** The same for one recipient at every attempt, and for nobody else. */
    String messageId(long recipient) {
        return new MailingMessageId(mailing, recipient).on(host, key);
    }

    PrintedLetter letter(long recipient, MailingReader reader, String address) {
        var id = messageId(recipient);
        var sender = reader.neutral() ? neutralFrom : from;
        return new PrintedLetter(id, sender, out -> {
            out.write(head(id, sender, reader, address).getBytes(StandardCharsets.UTF_8));
            out.write(common);
            var filling = new Filling(site, reader);
            out.write(partHead("plain"));
            (reader.neutral() ? neutralText : text).writeTo(out, filling);
            out.write(partHead("html"));
            (reader.neutral() ? neutralHtml : html).writeTo(out, filling);
            out.write((LINE + "--" + boundary + "--" + LINE).getBytes(StandardCharsets.US_ASCII));
        });
    }

    private String head(String id, InternetAddress sender, MailingReader reader, String address) {
        return "Message-ID: " + id + LINE
                + "From: " + sender + LINE
                + "To: " + address + LINE
                + "Subject: " + (reader.neutral() ? neutralSubject : subject) + LINE
                + "List-Unsubscribe: <" + site.url(reader.unsubscribePath()) + ">" + LINE;
    }

    private String common(Mailing words, Instant createdAt) {
        var list = words.kind() + "." + site.slug() + "." + host;
        return "Date: " + new MailDateFormat().format(Date.from(createdAt)) + LINE
                + "List-Unsubscribe-Post: List-Unsubscribe=One-Click" + LINE
                + "List-Id: <" + list + ">" + LINE
                + "Feedback-ID: " + mailing + ":" + words.kind() + ":" + site.slug() + ":understory" + LINE
                + "Auto-Submitted: auto-generated" + LINE
                + Envelope.COMMUNITY + ": " + site.slug() + LINE
                + "MIME-Version: 1.0" + LINE
                + "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"" + LINE;
    }

    private byte[] partHead(String kind) {
        return (LINE + "--" + boundary + LINE
                        + "Content-Type: text/" + kind + "; charset=UTF-8" + LINE
                        + "Content-Transfer-Encoding: quoted-printable" + LINE + LINE)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String subject(Outside outside) {
        try {
            return MimeUtility.fold(9, MimeUtility.encodeText(outside.subject(), "UTF-8", null));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
