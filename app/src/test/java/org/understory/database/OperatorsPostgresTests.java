package org.understory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on Debian's PostgreSQL 15, the oldest that it supports. */
class OperatorsPostgresTests {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    @TempDir
    static Path folder;

    private static Process server;
    private static String host;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAMS.resolve("postgres")), "PostgreSQL 15 is not installed");
        var as = RunAs.choose(PROGRAMS.resolve("postgres"), Place.open(folder));
        var cluster = Folders.secret(folder.resolve("cluster"));
        var password = Files.writeString(folder.resolve("password"), "admin");
        as.give(cluster);
        as.give(password);
        var made = Command.run(as.command(List.of(
                PROGRAMS.resolve("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=admin",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync")));
        assertThat(made.succeeded()).as(made.output()).isTrue();
        var port = Door.Loopback.free().port();
        server = Command.prepared(as.commandThatEndsWithUs(List.of(
                        PROGRAMS.resolve("postgres").toString(),
                        "-D",
                        cluster.toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off")))
                .redirectErrorStream(true)
                .start();
        var log = server.inputReader();
        for (var line = log.readLine(); !line.contains("ready to accept"); line = log.readLine()) {
            assertThat(line).doesNotContain("FATAL");
        }
        host = "127.0.0.1:" + port;
        admin("create role anna login createrole password 'anna'; create role ben login password 'ben'");
    }

    @AfterAll
    static void stop() {
        if (server != null) Orphan.signal(server.pid(), "INT");
    }

    @Test
    void every_migration_runs_and_the_serving_role_reads_and_writes() throws SQLException {
        admin("create database whole owner anna");
        var address = OperatorsPostgres.at(url("anna", "whole"), null, folder.resolve("data"))
                .address();
        Migrations.run(address);
        try (var app = DriverManager.getConnection(address.appUrl(), address.appUser(), address.appPassword())) {
            execute(app, "insert into audit (at, act) values (now(), 'tested')");
            execute(app, "select * from communities");
            assertThatThrownBy(() -> execute(app, "delete from audit")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_second_start_signs_in_with_the_role_that_the_first_made() throws SQLException {
        admin("create database again owner anna");
        var first = OperatorsPostgres.at(url("anna", "again"), null, folder.resolve("data"));
        var second = OperatorsPostgres.at(url("anna", "again"), null, folder.resolve("data"));
        assertThat(second.address()).isEqualTo(first.address());
    }

    @Test
    void an_owner_who_may_not_create_roles_is_given_the_sql() throws SQLException {
        admin("create database poor owner ben");
        assertThatThrownBy(() -> OperatorsPostgres.at(url("ben", "poor"), url("carla", "poor"), folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("create role \"carla\" login")
                .hasMessageContaining("grant connect on database poor to \"carla\";");
    }

    @Test
    void an_owner_who_does_not_own_is_told_so() throws SQLException {
        admin("create database another");
        assertThatThrownBy(() -> OperatorsPostgres.at(url("ben", "another"), url("anna", "another"), folder))
                .hasMessageContaining("alter database another owner to ben");
    }

    @Test
    void the_two_roles_must_differ() {
        assertThatThrownBy(() -> OperatorsPostgres.at(url("ben", "x"), url("ben", "x"), folder))
                .hasMessageContaining("same role, ben");
    }

    @Test
    void a_database_in_another_encoding_is_refused() throws SQLException {
        admin("create database latin owner anna template template0 encoding latin1 locale 'C'");
        assertThatThrownBy(() -> OperatorsPostgres.at(url("anna", "latin"), null, folder.resolve("data")))
                .hasMessageContaining("LATIN1");
    }

    @Test
    void a_wrong_password_is_said_without_showing_it() {
        assertThatThrownBy(() -> OperatorsPostgres.at(
                        "postgresql://anna:guess@" + host + "/postgres", url("ben", "postgres"), folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("password authentication failed")
                .message()
                .doesNotContain("guess");
    }

    private static String url(String user, String database) {
        return "postgresql://%s:%s@%s/%s".formatted(user, user, host, database);
    }

    private static void admin(String statements) throws SQLException {
        try (var admin = DriverManager.getConnection("jdbc:postgresql://" + host + "/postgres", "admin", "admin")) {
            execute(admin, statements);
        }
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }
}
