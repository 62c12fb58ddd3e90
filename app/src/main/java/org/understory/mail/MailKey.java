package org.understory.mail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.understory.database.SealingKey;

/**
 * The key in the data folder that seals the mail server's password, so that a copy of the database alone does not hold
 * it.
 */
@Component
class MailKey {
    private final SealingKey key;

    MailKey(@Value("${understory.data:data}") Path data) {
        this.key = new SealingKey(data, "mail");
    }

    byte[] seal(String secret) {
        return key.seal(secret.getBytes(StandardCharsets.UTF_8));
    }

    String unseal(byte[] sealed) {
        return key.unseal(sealed)
                .map(secret -> new String(secret, StandardCharsets.UTF_8))
                .orElseThrow(
                        () -> new IllegalStateException("The mail password was sealed with another key than " + key));
    }

    byte[] hash(String text) {
        return key.hash(text);
    }
}
