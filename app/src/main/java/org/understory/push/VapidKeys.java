package org.understory.push;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * By which push services know this installation (RFC 8292): one pair of keys, made when first needed and kept in the
 * database, and a signed word with each message.
 */
@Component
class VapidKeys {
    private static final Duration LASTS = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient sql;
    private final Clock clock;
    private final JsonMapper json;
    private volatile @Nullable Pair known;

    VapidKeys(JdbcClient sql, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    private record Pair(PrivateKey secret, String open) {}

    /** The public key, as browsers want it when they subscribe. */
    String publicKey() {
        return pair().open();
    }

    /** The header that shows a push service who sends. */
    String authorization(URI endpoint, String contact) {
        var pair = pair();
        var claims = json.writeValueAsString(Map.of(
                "aud",
                endpoint.getScheme() + "://" + endpoint.getRawAuthority(),
                "exp",
                clock.instant().plus(LASTS).getEpochSecond(),
                "sub",
                contact));
        var said = part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + part(claims);
        return "vapid t=" + said + "." + signed(said, pair.secret()) + ", k=" + pair.open();
    }

    private static String part(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(String said, PrivateKey secret) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(secret);
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Pair pair() {
        var pair = known;
        if (pair == null) {
            pair = kept().orElseGet(this::made);
            known = pair;
        }
        return pair;
    }

    private Optional<Pair> kept() {
        return sql.sql("select private_key, public_key from push_keys")
                .query((row, n) ->
                        new Pair(read(row.getBytes("private_key")), BASE64.encodeToString(row.getBytes("public_key"))))
                .optional();
    }

    /** Another node may make one at the same moment; the first one counts. */
    private Pair made() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            sql.sql("""
                    insert into push_keys (private_key, public_key, created_at)
                    values (:secret, :open, :now)
                    on conflict do nothing
                    """)
                    .param("secret", pair.getPrivate().getEncoded())
                    .param("open", uncompressed((ECPublicKey) pair.getPublic()))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return kept().orElseThrow();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PrivateKey read(byte[] encoded) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The key for push services cannot be read");
        }
    }

    private static byte[] uncompressed(ECPublicKey key) {
        var bytes = new byte[65];
        bytes[0] = 4;
        put(key.getW().getAffineX(), bytes, 1);
        put(key.getW().getAffineY(), bytes, 33);
        return bytes;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray();
        var length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, into, at + 32 - length, length);
    }
}
