package org.understory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands work while the site serves the same data folder. */
class CommandsBesideTheSiteIT {
    @Test
    void an_operator_asks_while_the_site_serves(@TempDir Path folder) {
        var data = folder.resolve("data");
        try (var site = PackagedProgram.serve(data)) {
            assertThat(site.log()).contains("/setup/");
            var doctor = PackagedProgram.run("doctor", "--data", data.toString());
            assertThat(doctor.printed()).contains("PostgreSQL 18", "Nothing is wrong.");
            assertThat(doctor.code()).isZero();
            var export = PackagedProgram.run("user", "export", "nobody@example.org", "--data", data.toString());
            assertThat(export.printed().strip()).isEqualTo("There is no account with this address.");
            assertThat(export.code()).isEqualTo(1);
            assertThat(site.healthy()).isTrue();
        }
    }

    @Test
    void the_site_does_not_open_itself_to_a_network_without_https() {
        var refused = PackagedProgram.run("serve", "--bind", "0.0.0.0");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.printed().strip()).doesNotContain("\n").contains("--tls-cert", "docs/operations.md");
    }
}
