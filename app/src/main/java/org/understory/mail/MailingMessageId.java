package org.understory.mail;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Message-ID of one recipient's copy of a mailing: the same at every attempt, and signed, so that nobody can make up
 * that another's letter came back.
 */
record MailingMessageId(long mailing, long recipient) {
    private static final Pattern FORM =
            Pattern.compile("<?([1-9]\\d{0,17})\\.([1-9]\\d{0,17})\\.([0-9a-f]{16})@[^>@\\s]{1,255}>?");

    String on(String host, MailKey key) {
        return "<" + mailing + "." + recipient + "." + signature(key) + "@" + host + ">";
    }

    static Optional<MailingMessageId> read(String id, MailKey key) {
        var form = FORM.matcher(id.strip());
        if (!form.matches()) return Optional.empty();
        var read = new MailingMessageId(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
        return read.signature(key).equals(form.group(3)) ? Optional.of(read) : Optional.empty();
    }

    private String signature(MailKey key) {
        return HexFormat.of().formatHex(key.hash("mailing " + mailing + " " + recipient), 0, 8);
    }
}
