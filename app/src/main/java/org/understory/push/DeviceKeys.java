package org.understory.push;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.key.InvalidECPublicKeyException;
import com.zerodeplibs.webpush.key.MalformedUncompressedBytesException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser gave for encrypting to it: a point on P-256 and a secret. Only that browser reads what is encrypted, the
 * push service in between does not (RFC 8291).
 */
final class DeviceKeys {
    private static final int PADDED_TO = 512;

    private final byte[] p256dh;
    private final byte[] auth;

    DeviceKeys(byte[] p256dh, byte[] auth) {
        this.p256dh = p256dh.clone();
        this.auth = auth.clone();
    }

    /** Keys as a browser sends them, if they are keys. */
    static Optional<DeviceKeys> read(@Nullable String p256dh, @Nullable String auth) {
        if (p256dh == null || auth == null || p256dh.length() > 100 || auth.length() > 40) return Optional.empty();
        try {
            var keys = new DeviceKeys(
                    Base64.getUrlDecoder().decode(p256dh),
                    Base64.getUrlDecoder().decode(auth));
            if (keys.p256dh.length != 65 || keys.auth.length != 16) return Optional.empty();
            keys.encrypt("{}");
            return Optional.of(keys);
        } catch (IllegalArgumentException | InvalidECPublicKeyException | MalformedUncompressedBytesException noKeys) {
            return Optional.empty();
        }
    }

    byte[] p256dh() {
        return p256dh.clone();
    }

    byte[] auth() {
        return auth.clone();
    }

    /** Encrypts a JSON text, as aes128gcm. Spaces after it make all messages equally long, so that length tells nothing. */
    byte[] encrypt(String json) {
        var text = json.getBytes(StandardCharsets.UTF_8);
        var padded = Arrays.copyOf(text, (text.length / PADDED_TO + 1) * PADDED_TO);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return MessageEncryptions.of()
                .encrypt(UserAgentMessageEncryptionKeyInfo.of(p256dh, auth), PushMessage.of(padded))
                .toBytes();
    }

    /** A name for messages of which only the last matters, that tells the push service nothing (RFC 8030, 32 signs). */
    String topic(String what) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(auth);
            var hash = digest.digest(what.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 24));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
