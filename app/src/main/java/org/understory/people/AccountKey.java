package org.understory.people;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.understory.database.SealingKey;

/**
 * The key in the data folder that seals what an authenticator app shares with us, and by which a name can be known again
 * that is kept nowhere: a copy of the database alone is enough for neither.
 */
@Component
public class AccountKey {
    private final SealingKey key;

    AccountKey(@Value("${understory.data:data}") Path data) {
        this.key = new SealingKey(data, "accounts");
    }

    byte[] seal(byte[] secret) {
        return key.seal(secret);
    }

    Optional<byte[]> unseal(byte[] sealed) {
        return key.unseal(sealed);
    }

    /** 32 bytes, always the same for a text, from which it cannot be found out without the key. */
    public byte[] hash(String text) {
        return key.hash(text);
    }
}
