package org.understory.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** SHA-256 of all that a form sent, by which the same form is recognised when it is sent twice: 32 bytes. */
public final class Fingerprint {
    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /** @param words the form's other fields, always in one order */
    public static byte[] of(List<PictureField> pictures, String... words) {
        var print = new Fingerprint();
        for (var word : words) print.add(word);
        for (var picture : pictures) {
            if (picture.upload() instanceof Upload upload) print.add(upload);
            else if (picture.picture() != null) print.add(picture.picture().token());
        }
        return print.digest.digest();
    }

    private void add(String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private void add(Upload upload) {
        try (var in = new DigestInputStream(upload.content().getInputStream(), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
