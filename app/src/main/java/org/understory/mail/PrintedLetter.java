package org.understory.mail;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A letter whose bytes are ready, so that handing it over costs no composing. */
final class PrintedLetter extends MimeMessage {
    private static final Session NONE = Session.getInstance(new Properties());

    /** Writes the whole letter. */
    interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    private final String id;
    private final InternetAddress sender;
    private final Bytes bytes;

    PrintedLetter(String id, InternetAddress sender, Bytes bytes) {
        super(NONE);
        this.id = id;
        this.sender = sender;
        this.bytes = bytes;
    }

    @Override
    public Address[] getFrom() {
        return new Address[] {sender};
    }

    @Override
    public String getMessageID() {
        return id;
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
        bytes.writeTo(out);
    }
}
