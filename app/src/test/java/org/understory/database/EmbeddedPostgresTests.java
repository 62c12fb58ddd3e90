package org.understory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

class EmbeddedPostgresTests {
    @TempDir
    static Path data;

    private static EmbeddedPostgres postgres;
    private static DatabaseAddress migrated;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(data, Place.PROGRAMS);
        migrated = postgres.newDatabase("migrated");
        Migrations.run(migrated);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void what_was_acknowledged_is_on_the_disk_and_checked_when_read() throws SQLException {
        assertThat(one("show fsync")).isEqualTo("on");
        assertThat(one("show synchronous_commit")).isEqualTo("on");
        assertThat(one("show full_page_writes")).isEqualTo("on");
        assertThat(one("show data_checksums")).isEqualTo("on");
    }

    @Test
    void text_is_unicode_and_compared_without_regard_to_the_machine() throws SQLException {
        assertThat(one("show server_encoding")).isEqualTo("UTF8");
        assertThat(one("select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'understory'"))
                .isEqualTo("b C.UTF-8");
        assertThat(one("select 'ÄÖ ñ' ilike '%äö%'")).isEqualTo("t");
    }

    @Test
    void nobody_enters_without_the_password() {
        var address = postgres.address();
        assertThatThrownBy(() -> DriverManager.getConnection(address.appUrl(), address.appUser(), "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void it_listens_on_no_network() throws SQLException {
        assertThat(one("show listen_addresses")).isEmpty();
    }

    @Test
    void the_passwords_are_for_their_owner_only() throws IOException {
        var secrets = data.resolve("secrets");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("database.properties"))))
                .isEqualTo("rw-------");
        assertThat(postgres.address().toString())
                .doesNotContain(postgres.address().appPassword());
    }

    @Test
    void the_role_that_serves_may_not_change_tables() {
        assertThatThrownBy(() -> asApp(migrated, "create table mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asApp(migrated, "alter table audit add column more text"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> asApp(migrated, "delete from flyway_schema_history"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_role_that_serves_writes_rows_and_keeps_append_only_tables_so() throws SQLException {
        asApp(migrated, "insert into audit (at, act) values (now(), 'tested')");
        assertThatThrownBy(() -> asApp(migrated, "update audit set act = 'forged'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asApp(migrated, "truncate audit")).hasMessageContaining("permission denied");
    }

    @Test
    void migrating_twice_changes_nothing() {
        assertThat(Migrations.run(migrated).info().pending()).isEmpty();
    }

    @Test
    void a_copy_of_a_migrated_database_is_ready_to_use() throws SQLException {
        var copy = postgres.newDatabase("copied", "migrated");
        asApp(copy, "insert into audit (at, act) values (now(), 'copied')");
    }

    @Test
    void a_refused_row_stays_out_of_the_exception_and_the_log() throws Exception {
        asOwner("create table said (words text check (length(words) < 5))");
        assertThatThrownBy(() -> asApp(postgres.address(), "insert into said values ('my skin is bleeding')"))
                .hasMessageContaining("violates check constraint")
                .message()
                .doesNotContain("bleeding");
        assertThat(Files.readString(data.resolve("logs").resolve("postgres.log")))
                .doesNotContain("bleeding");
    }

    @Test
    void threads_that_wait_for_a_lock_do_not_hold_up_the_one_that_has_it() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var holder = app(postgres.address())) {
            holder.setAutoCommit(false);
            execute(holder, "select pg_advisory_xact_lock(7)");
            var started = new CountDownLatch(16);
            var waiting = new ArrayList<Future<?>>();
            for (int i = 0; i < 16; i++) {
                waiting.add(threads.submit(() -> {
                    try (var connection = app(postgres.address())) {
                        started.countDown();
                        execute(connection, "select pg_advisory_xact_lock(7)");
                    }
                    return null;
                }));
            }
            started.await();
            threads.submit(() -> {
                        holder.commit();
                        return null;
                    })
                    .get();
            for (var one : waiting) one.get();
        }
    }

    @Test
    void a_read_that_waits_too_long_ends_and_the_connection_lives_on() throws SQLException {
        try (var connection = app(postgres.address())) {
            execute(connection, "listen something");
            var server = connection.unwrap(PGConnection.class);
            assertThat(server.getNotifications(20)).isNullOrEmpty();
            execute(connection, "notify something, 'heard'");
            assertThat(server.getNotifications()).hasSize(1);
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void a_large_row_goes_there_and_back() throws SQLException {
        var large = "ß".repeat(3_000_000);
        try (var connection = app(postgres.address());
                var query = connection.prepareStatement("select ?::text")) {
            query.setString(1, large);
            connection.setNetworkTimeout(
                    Runnable::run, (int) Duration.ofSeconds(20).toMillis());
            try (var rows = query.executeQuery()) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo(large);
            }
        }
    }

    @Test
    void a_command_beside_the_server_finds_its_database() throws SQLException {
        var found = EmbeddedPostgres.runningIn(data).orElseThrow();
        assertThat(found).isEqualTo(postgres.address());
        asApp(found, "select 1");
    }

    private static String one(String question) throws SQLException {
        try (var connection = app(postgres.address());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection app(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.appUrl(), address.appUser(), address.appPassword());
    }

    private static void asApp(DatabaseAddress address, String statement) throws SQLException {
        try (var connection = app(address)) {
            execute(connection, statement);
        }
    }

    private static void asOwner(String statement) throws SQLException {
        var address = postgres.address();
        try (var connection =
                DriverManager.getConnection(address.ownerUrl(), address.ownerUser(), address.ownerPassword())) {
            execute(connection, statement + "; grant select, insert on said to understory_app");
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
