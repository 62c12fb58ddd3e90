package org.understory.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhenSomethingDiesTests {
    @TempDir
    Path data;

    @BeforeEach
    void install() throws IOException {
        Place.installedIn(data);
    }

    @Test
    void postgres_stops_when_the_program_is_killed() throws Exception {
        try (var child = ChildProgram.start(data, Place.PROGRAMS)) {
            var postgres =
                    ProcessHandle.of(Long.parseLong(child.says().substring(6))).orElseThrow();
            child.process().destroyForcibly().waitFor();
            postgres.onExit().get(20, TimeUnit.SECONDS);
        }
        EmbeddedPostgres.start(data, Place.PROGRAMS).close();
    }

    @Test
    void a_server_that_an_earlier_run_left_is_stopped_and_its_data_used() throws Exception {
        var left = leaveRunning();
        try (var postgres = EmbeddedPostgres.start(data, Place.PROGRAMS)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(postgres.isAlive()).isTrue();
        }
    }

    private Process leaveRunning() throws Exception {
        var programs = Binaries.in(Place.PROGRAMS);
        var database = data.toRealPath().resolve("database");
        var as = RunAs.choose(programs.program("postgres"), data);
        as.give(database);
        var process = Command.prepared(as.command(List.of(
                        programs.program("postgres").toString(),
                        "-D",
                        database.toString(),
                        "-p",
                        String.valueOf(Door.Loopback.free().port()),
                        "-c",
                        "unix_socket_directories=")))
                .redirectErrorStream(true)
                .start();
        var log = process.inputReader();
        while (!log.readLine().contains("ready to accept connections")) {}
        return process;
    }

    @Test
    void a_pid_file_that_names_a_stranger_is_no_obstacle() throws Exception {
        var stranger = ProcessHandle.current().pid();
        Files.writeString(data.resolve("database").resolve("postmaster.pid"), stranger + "\n" + data + "\n");
        try (var postgres = EmbeddedPostgres.start(data, Place.PROGRAMS)) {
            assertThat(postgres.isAlive()).isTrue();
        }
    }

    @Test
    void a_killed_postgres_is_started_again_with_all_that_was_acknowledged() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data, Place.PROGRAMS);
                var pool = pool(postgres.newDatabase("killed"))) {
            execute(pool, "create table said (words text)");
            execute(pool, "insert into said values ('acknowledged')");
            var killed = postgres.pid();
            var backend = Long.parseLong(one(pool, "select pg_backend_pid()"));

            kill(killed);
            ProcessHandle.of(backend).ifPresent(process -> process.onExit().join());

            assertThat(one(pool, "select words from said")).isEqualTo("acknowledged");
            assertThat(postgres.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void a_killed_backend_disturbs_only_for_a_moment() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data, Place.PROGRAMS);
                var pool = pool(postgres.address())) {
            var server = postgres.pid();
            var backend = Long.parseLong(one(pool, "select pg_backend_pid()"));

            kill(backend);

            assertThat(one(pool, "select pg_postmaster_start_time() < now()")).isEqualTo("t");
            assertThat(postgres.pid()).isEqualTo(server);
        }
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        var settings = Database.settings(address);
        settings.setUsername(address.ownerUser());
        settings.setPassword(address.ownerPassword());
        return new HikariDataSource(settings);
    }

    private static void execute(HikariDataSource pool, String statement) throws Exception {
        try (var connection = pool.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** A connection used a moment ago is handed out unchecked, so the first answers may be refusals. */
    private static String one(HikariDataSource pool, String question) throws SQLException {
        for (int refusals = 0; ; refusals++) {
            try (var connection = pool.getConnection();
                    var sql = connection.createStatement();
                    var rows = sql.executeQuery(question)) {
                rows.next();
                return rows.getString(1);
            } catch (SQLException refused) {
                if (refusals > 100) throw refused;
            }
        }
    }
}
