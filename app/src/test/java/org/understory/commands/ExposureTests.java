package org.understory.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTests {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void off_loopback_without_https_the_site_does_not_start(String bind) {
        assertThatThrownBy(() -> Exposure.judge(bind, null, null, null))
                .isInstanceOf(CannotServe.class)
                .hasMessageContainingAll(bind, "--tls-cert", "--trusted-proxies", "docs/operations.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void on_loopback_it_starts(String bind) {
        assertThat(Exposure.judge(bind, null, null, null)).isInstanceOf(Exposure.Loopback.class);
    }

    @Test
    void without_a_word_it_listens_on_this_machine_only() {
        assertThat(Exposure.judge(null, null, null, null)).isInstanceOf(Exposure.Loopback.class);
    }

    @Test
    void behind_a_named_proxy_it_starts_anywhere() {
        assertThat(Exposure.judge("0.0.0.0", null, null, "192.0.2.1")).isEqualTo(new Exposure.BehindProxy("0.0.0.0"));
    }

    @Test
    void with_a_certificate_it_starts_anywhere(@TempDir Path folder) throws IOException {
        var certificate = Files.createFile(folder.resolve("site.crt")).toString();
        var key = Files.createFile(folder.resolve("site.key")).toString();
        assertThat(Exposure.judge("0.0.0.0", certificate, key, null)).isInstanceOf(Exposure.OwnTls.class);
        assertThatThrownBy(() -> Exposure.judge(null, certificate, null, null)).hasMessageContaining("--tls-key");
        assertThatThrownBy(() -> Exposure.judge(null, certificate, "/no/such.key", null))
                .hasMessageContaining("/no/such.key");
    }
}
