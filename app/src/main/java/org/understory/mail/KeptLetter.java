package org.understory.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A letter in the folder.
 *
 * @param id the file's name without its ending
 * @param community the slug of the community that it comes from
 */
record KeptLetter(String id, String community, String to, String subject, String date, String text, String html) {
    static KeptLetter read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            var parts = (MimeMultipart) message.getContent();
            var name = file.getFileName().toString();
            return new KeptLetter(
                    name.substring(0, name.length() - ".eml".length()),
                    message.getHeader(Envelope.COMMUNITY, null),
                    message.getHeader("To", null),
                    message.getSubject(),
                    message.getHeader("Date", null),
                    (String) parts.getBodyPart(0).getContent(),
                    (String) parts.getBodyPart(1).getContent());
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException("A letter that we wrote can be read: " + file.getFileName(), broken);
        }
    }
}
