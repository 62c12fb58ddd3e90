package org.understory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;
import org.understory.database.EmbeddedPostgres;

/** The packaged program, started as operators start it, and killed while people write and while letters leave. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillingIT {
    private static final Path DATA = Path.of("target", "killed", "data").toAbsolutePath();
    private static final int KILLS = 10;
    private static final int MAILING_KILLS = 5;
    private static final int READERS = 300;

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
    void what_was_acknowledged_survives_kill_9_comments_once_and_letters_at_least_once() {
        var writers = new Writers();
        var promised = Subscribers.nobodyYet();
        try (var inboxes = new Inboxes()) {
            var program = PackagedProgram.serve(DATA, inboxes.settings());
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    var inside = Inside.of(DATA);
                    var cookies = inside.subscribers(8);
                    var running = program;
                    var programDies = kill % 2 == 0;
                    try (var subscribing = Subscribers.begin(program.port(), 3, promised)) {
                        writers.writeUntil(
                                program.port(), inside.anArticle(), cookies, 5, () -> kill(running, programDies));
                    }
                    if (programDies) program = PackagedProgram.serve(DATA, inboxes.settings());
                    else awaitHealth(program);
                    var found = Inside.of(DATA).comments();
                    assertThat(found.keySet()).containsAll(writers.acknowledged());
                    assertThat(found.values()).containsOnly(1);
                    assertThat(Inside.of(DATA).countsAreTrue()).isTrue();
                }
                await(() -> inboxes.addresses().containsAll(promised)
                        && Inside.of(DATA).noLetterWaits());
                assertThat(inboxes.addresses()).containsAll(promised);
                everyLetterCameOnceOrIsRecordedAsSentAgain(inboxes);
            } finally {
                program.close();
            }
        }
        assertThat(writers.acknowledged()).hasSizeGreaterThan(KILLS * 3);
        assertThat(promised).hasSizeGreaterThan(KILLS);
    }

    @Test
    @Order(3)
    void an_issue_reaches_every_reader_though_the_program_is_killed_five_times_on_its_way() throws Exception {
        try (var server = new HoldingServer()) {
            var program = PackagedProgram.serve(DATA, server.settings());
            try {
                var issue = new SentIssue(Inside.of(DATA), program.port(), READERS);
                for (int kill = 1; kill <= MAILING_KILLS; kill++) {
                    server.holdsAt(kill * READERS / (MAILING_KILLS + 1));
                    program.kill();
                    server.goesOn();
                    program = PackagedProgram.serve(DATA, server.settings());
                }
                await(issue::isDone);
                var taken = server.taken();
                assertThat(taken.keySet()).containsAll(issue.readers());
                var again = issue.sentAgain();
                taken.forEach((address, ids) -> {
                    assertThat(Set.copyOf(ids)).as("one letter to " + address).hasSize(1);
                    assertThat(ids).hasSizeLessThanOrEqualTo(2);
                    if (ids.size() == 2) assertThat(again).contains(address);
                });
                assertThat(issue.counted()).containsOnlyKeys("sent");
            } finally {
                program.close();
            }
        }
    }

    private static void everyLetterCameOnceOrIsRecordedAsSentAgain(Inboxes inboxes) {
        var sentAgain = Inside.of(DATA).lettersSentAgain();
        inboxes.messages().forEach((address, ids) -> {
            assertThat(Set.copyOf(ids)).as("one letter to " + address).hasSize(1);
            assertThat(ids).hasSizeLessThanOrEqualTo(2);
            if (ids.size() == 2) assertThat(sentAgain).contains(ids.getFirst());
        });
    }

    private static void kill(PackagedProgram program, boolean programDies) {
        if (programDies) program.kill();
        else killPostgres(program);
    }

    private static void killPostgres(PackagedProgram program) {
        ProcessHandle.of(program.pid())
                .orElseThrow()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/postgres"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static void awaitHealth(PackagedProgram program) {
        await(program::healthy);
        if (!program.healthy()) throw new IllegalStateException("It does not come back: " + program.log());
    }

    /** Returns when it is so, or after a minute. */
    private static void await(BooleanSupplier so) {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < until)
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
}
