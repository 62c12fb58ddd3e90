package org.understory.people;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that an authenticator app shows: RFC 6238 with SHA-1 and steps of 30 seconds, as all such apps do it. */
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The digits of one step. */
    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step whose digits were typed: the present one, or the one before or after it, because clocks differ. */
    static OptionalLong matching(byte[] secret, String typed, Instant now) {
        var digits = typed.replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
        var found = OptionalLong.empty();
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), digits))
                found = OptionalLong.of(step);
        }
        return found;
    }

    /** The secret as people type it: base 32 in groups of four. */
    static String typed(byte[] secret) {
        return base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the square picture says to an authenticator app. It names the software, not the community: apps show it openly. */
    static String address(byte[] secret, String account) {
        var label = URLEncoder.encode("Understory:" + account, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + base32(secret) + "&issuer=Understory";
    }

    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : bytes) {
            held = held << 8 | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(BASE32.charAt(held << 5 - bits & 31));
        return text.toString();
    }
}
