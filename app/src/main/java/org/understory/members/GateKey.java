package org.understory.members;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key that signs what the gate gives out. It lives in the database, so that all nodes have the same. */
@Component
class GateKey {
    private final JdbcClient sql;
    private volatile byte @Nullable [] known;

    GateKey(JdbcClient sql) {
        this.sql = sql;
    }

    /** The key as text, for libraries that want one. */
    String text() {
        return HexFormat.of().formatHex(key());
    }

    /** A signature of 32 letters. */
    String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            var signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(signature)
                    .substring(0, 32);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean signed(String text, String signature) {
        return java.security.MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] key() {
        var key = known;
        if (key == null) {
            known = key = sql.sql("select key from gate_keys order by id desc limit 1")
                    .query((row, n) -> row.getBytes("key"))
                    .single();
        }
        return key;
    }
}
