package org.understory.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeyTests {
    private static final byte[] SECRET = "a secret".getBytes(UTF_8);

    @Test
    void what_is_sealed_is_opened_after_the_next_start_by_the_same_file(@TempDir Path data) {
        var sealed = new SealingKey(data, "some").seal(SECRET);
        assertThat(new SealingKey(data, "some").unseal(sealed)).hasValue(SECRET);
        assertThat(new SealingKey(data, "some").seal(SECRET)).isNotEqualTo(sealed);
        assertThat(new SealingKey(data, "some").hash("x")).isEqualTo(new SealingKey(data, "some").hash("x"));
    }

    @Test
    void another_key_opens_nothing_and_neither_does_what_was_changed(@TempDir Path data) {
        var key = new SealingKey(data, "some");
        var sealed = key.seal(SECRET);
        assertThat(new SealingKey(data, "other").unseal(sealed)).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(key.unseal(sealed)).isEmpty();
        assertThat(key.unseal(new byte[3])).isEmpty();
    }

    @Test
    void only_its_owner_reads_the_file_and_nothing_half_made_is_left(@TempDir Path data) throws IOException {
        new SealingKey(data, "some").hash("x");
        var file = data.resolve("secrets/some.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var all = Files.list(file.getParent())) {
            assertThat(all).containsExactly(file);
        }
    }
}
