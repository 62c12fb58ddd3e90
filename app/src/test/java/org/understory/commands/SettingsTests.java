package org.understory.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTests {
    @Test
    void a_toml_file_in_the_data_folder_is_read(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("understory.toml"), """
                port = 8181
                public-url = "https://psoriasis.example.org"
                trusted-proxies = ["192.0.2.1", "192.0.2.2"]

                [mail]
                host = "smtp.example.org"
                """);
        assertThat(SettingsFile.in(data))
                .containsEntry("understory.port", "8181")
                .containsEntry("understory.public-url", "https://psoriasis.example.org")
                .containsEntry("understory.trusted-proxies", "192.0.2.1,192.0.2.2")
                .containsEntry("understory.mail.host", "smtp.example.org");
    }

    @Test
    void what_is_typed_counts_before_the_file(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("understory.properties"), "understory.port=8181\n");
        assertThat(settings("serve", "--data", data.toString()).port()).isEqualTo(8181);
        assertThat(settings("serve", "--data", data.toString(), "--port", "8282")
                        .port())
                .isEqualTo(8282);
    }

    @Test
    void a_mistake_in_the_file_is_named_with_its_line(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("understory.toml"), "port = 8181\nbind = = 1\n");
        assertThatThrownBy(() -> SettingsFile.in(data)).hasMessageContainingAll("understory.toml", "line 2");
    }

    @Test
    void a_port_that_is_none_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> settings("serve", "--port", "99999").port()).hasMessageContaining("99999");
    }

    @Test
    void a_command_is_given_its_own_options_only() {
        var line = Line.of(new String[] {"user", "erase", "ana@example.org", "--yes", "--data", "x", "--out", "file"});
        assertThat(line.command()).isEqualTo("user");
        assertThat(line.arguments()).containsExactly("erase", "ana@example.org", "--out=file", "--yes");
    }

    @Test
    void an_option_that_serve_does_not_know_is_not_swallowed() {
        assertThat(Line.of(new String[] {"serve", "--prot", "81"}).unknown()).containsExactly("prot");
    }

    private static StartSettings settings(String... words) {
        return StartSettings.of(Line.of(words));
    }
}
