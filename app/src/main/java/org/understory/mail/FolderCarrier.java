package org.understory.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Keeps letters as files that only their owner may read, where no mail server is set. */
record FolderCarrier(Path folder) implements Carrier {
    private static final FileAttribute<?> OWNER_ENTERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_READS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @Override
    public Round open() throws Unreachable {
        try {
            if (!Files.isDirectory(folder)) Files.createDirectories(folder, OWNER_ENTERS);
        } catch (IOException refused) {
            throw new Unreachable("folder");
        }
        return new Round() {
            @Override
            public Delivery hand(MimeMessage message, String address, Runnable lastMoment) {
                return write(message, lastMoment);
            }

            @Override
            public void close() {}
        };
    }

    static String fileName(String messageId) {
        return messageId.replaceAll("[^\\w-]", "_") + ".eml";
    }

    private Delivery write(MimeMessage message, Runnable lastMoment) {
        try {
            var half = Files.createTempFile(folder, "letter", ".half", OWNER_READS);
            try (var out = Files.newOutputStream(half)) {
                message.writeTo(out);
            }
            lastMoment.run();
            Files.move(half, folder.resolve(fileName(message.getMessageID())), StandardCopyOption.ATOMIC_MOVE);
            return new Delivery.Delivered();
        } catch (IOException | MessagingException full) {
            return new Delivery.Broken("folder");
        }
    }
}
