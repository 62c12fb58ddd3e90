package org.understory.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.understory.media.Captioned;

/** The SHA-256 of an answer as it is shown: its words, its pictures and what they are said to show. */
final class AnswerHash {
    private AnswerHash() {}

    /** @return 64 lowercase hexadecimal digits */
    static String of(String text, List<Captioned> pictures) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            for (var picture : pictures) {
                digest.update(
                        ("\0" + picture.picture().token() + "\0" + picture.alt()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
