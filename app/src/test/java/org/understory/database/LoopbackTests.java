package org.understory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no folder holds a Unix socket, PostgreSQL listens on loopback. */
class LoopbackTests {
    @TempDir
    Path data;

    @BeforeEach
    void install() throws IOException {
        Place.installedIn(data);
    }

    @Test
    void it_answers_on_loopback_to_who_knows_the_password() throws Exception {
        var door = Door.Loopback.free();
        var password = Secrets.in(data.resolve("secrets"), true).admin();
        try (var keeper = start(door);
                var connection = DriverManager.getConnection(door.url("postgres"), Cluster.ADMIN, password)) {
            assertThat(keeper.isAlive()).isTrue();
            assertThat(connection.isValid(5)).isTrue();
            assertThatThrownBy(() -> DriverManager.getConnection(door.url("postgres"), Cluster.ADMIN, "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> start(new Door.Loopback(taken.getLocalPort())))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("The port " + taken.getLocalPort());
        }
    }

    private Keeper start(Door door) throws IOException {
        var binaries = Binaries.in(Place.PROGRAMS);
        var database = data.toRealPath().resolve("database");
        var as = RunAs.choose(binaries.program("postgres"), data);
        as.give(database);
        var words = new ArrayList<>(List.of(binaries.program("postgres").toString(), "-D", database.toString()));
        words.addAll(ServerSettings.words(door));
        return Keeper.start(
                as.commandThatEndsWithUs(words), database, new PostgresLog(data.resolve("postgres.log")), door.port());
    }
}
