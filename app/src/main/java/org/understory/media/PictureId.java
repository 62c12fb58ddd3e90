package org.understory.media;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one use of a picture. Random, so that nobody can guess another, and new for each upload, so that one picture
 * never links two pseudonyms.
 *
 * @param token 128 random bits as 32 lowercase hexadecimal digits: safe in addresses and on every file system
 */
public record PictureId(String token) {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public PictureId {
        if (!TOKEN.matcher(token).matches()) throw new IllegalArgumentException("Not a picture's token");
    }

    /** The id that someone typed or sent, if it has the form of one. */
    public static Optional<PictureId> of(String token) {
        return TOKEN.matcher(token).matches() ? Optional.of(new PictureId(token)) : Optional.empty();
    }

    static PictureId random() {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new PictureId(HexFormat.of().formatHex(bits));
    }

    /** Where the picture is served in this size: a path on the community's own host. */
    public String address(PictureSize size) {
        return "/pictures/" + token + "/" + size.word() + ".webp";
    }
}
