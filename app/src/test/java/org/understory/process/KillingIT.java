package org.understory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;
import org.understory.database.EmbeddedPostgres;

/** The packaged program, started as operators start it, and killed while people write. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillingIT {
    private static final Path DATA = Path.of("target", "killed", "data").toAbsolutePath();
    private static final int KILLS = 10;

    @Test
    @Order(1)
    void an_empty_folder_becomes_a_demonstration_and_a_second_program_is_refused() throws IOException {
        FileSystemUtils.deleteRecursively(DATA.getParent());
        try (var program = PackagedProgram.serve(DATA, "--demo")) {
            assertThat(program.log()).contains("owner@example.org").contains("Understory answers at http://localhost:");
            var second = PackagedProgram.run(
                    "serve", "--port", String.valueOf(PackagedProgram.freePort()), "--data", DATA.toString());
            assertThat(second.code()).isNotZero();
            assertThat(second.printed()).contains(String.valueOf(program.pid())).doesNotContain("Exception");
        }
        assertThat(EmbeddedPostgres.runningIn(DATA)).isEmpty();
    }

    @Test
    @Order(2)
    void every_acknowledged_comment_survives_kill_9_and_stands_there_once() {
        var writers = new Writers();
        var program = PackagedProgram.serve(DATA);
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                var inside = Inside.of(DATA);
                var cookies = inside.subscribers(8);
                var running = program;
                if (kill % 2 == 0) {
                    writers.writeUntil(program.port(), inside.anArticle(), cookies, 5, running::kill);
                    program = PackagedProgram.serve(DATA);
                } else {
                    writers.writeUntil(program.port(), inside.anArticle(), cookies, 5, () -> killPostgres(running));
                    awaitHealth(program);
                }
                var found = Inside.of(DATA).comments();
                assertThat(found.keySet()).containsAll(writers.acknowledged());
                assertThat(found.values()).containsOnly(1);
                assertThat(Inside.of(DATA).countsAreTrue()).isTrue();
            }
        } finally {
            program.close();
        }
        assertThat(writers.acknowledged()).hasSizeGreaterThan(KILLS * 3);
    }

    private static void killPostgres(PackagedProgram program) {
        ProcessHandle.of(program.pid())
                .orElseThrow()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/postgres"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static void awaitHealth(PackagedProgram program) {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!program.healthy()) {
            if (System.nanoTime() > until) throw new IllegalStateException("It does not come back: " + program.log());
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
