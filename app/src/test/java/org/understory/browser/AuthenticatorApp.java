package org.understory.browser;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone, into which they typed the key; written apart from the site's own reckoning. */
record AuthenticatorApp(String key) {
    /** The six digits it shows at a time. */
    String digits(Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret(), "HmacSHA1"));
            var hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array());
            var start = hash[19] & 15;
            var number = new BigInteger(1, Arrays.copyOfRange(hash, start, start + 4)).clearBit(31);
            return "%06d".formatted(number.mod(BigInteger.valueOf(1_000_000)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] secret() {
        var bits = key.replace(" ", "")
                .chars()
                .mapToObj(sign -> "%5s"
                        .formatted(Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign)))
                        .replace(' ', '0'))
                .collect(Collectors.joining());
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        return bytes;
    }
}
