package org.understory.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoRunsPostgresTests {
    @TempDir
    Path folder;

    @Test
    void started_by_root_it_runs_as_a_user_without_rights() throws Exception {
        Place.onlyAsRoot();
        var programs =
                Place.openPrograms(Files.createDirectory(Place.open(folder).resolve("programs")));
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), programs)) {
            assertThat(owner(postgres.pid())).isNotZero();
            answers(postgres);
        }
    }

    @Test
    void in_roots_home_where_no_other_user_can_go_it_has_none_of_roots_powers() throws Exception {
        Place.onlyAsRoot();
        Place.installedIn(Files.createDirectory(folder.resolve("data")));
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), Place.PROGRAMS)) {
            var here = Files.readSymbolicLink(Path.of("/proc/self/ns/user"));
            assertThat(Files.readSymbolicLink(Path.of("/proc/" + postgres.pid() + "/ns/user")))
                    .isNotEqualTo(here);
            answers(postgres);
        }
    }

    @Test
    void a_folder_that_moves_out_of_roots_home_keeps_working() throws Exception {
        Place.onlyAsRoot();
        var programs = Place.openPrograms(Files.createDirectory(folder.resolve("programs")));
        Place.installedIn(Files.createDirectory(folder.resolve("data")));
        EmbeddedPostgres.start(folder.resolve("data"), programs).close();
        Place.open(folder);
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), programs)) {
            assertThat(owner(postgres.pid())).isNotZero();
            answers(postgres);
        }
    }

    @Test
    void started_by_a_plain_user_it_runs_as_that_user() throws Exception {
        Place.onlyAsRoot();
        var programs =
                Place.openPrograms(Files.createDirectory(Place.open(folder).resolve("programs")));
        var classes = Files.createDirectory(folder.resolve("classes"));
        var home = Files.createDirectory(folder.resolve("home"));
        Command.run("chown", "65534:65534", home.toString());
        try (var child = ChildProgram.startAsNobody(classes, home.resolve("data"), programs)) {
            var said = child.says();
            assertThat(said).startsWith("ready ");
            assertThat(owner(Long.parseLong(said.substring(6)))).isEqualTo(65534);
        }
    }

    @Test
    void a_plain_user_is_told_that_the_folder_is_anothers() throws Exception {
        Place.onlyAsRoot();
        var classes = Files.createDirectory(Place.open(folder).resolve("classes"));
        try (var child = ChildProgram.startAsNobody(classes, folder.resolve("data"), Place.PROGRAMS)) {
            assertThat(child.says()).startsWith("database.folder-not-writable").contains(folder.toString());
        }
    }

    @Test
    void it_works_in_a_folder_whose_path_is_longer_than_a_sockets_address() throws Exception {
        var data = folder;
        while (data.toString().length() < 150) data = data.resolve("a folder with a long name, an é and 100%");
        Place.installedIn(Files.createDirectories(data));
        try (var postgres = EmbeddedPostgres.start(data, Place.PROGRAMS)) {
            answers(postgres);
            var socket = Path.of(Files.readString(data.resolve("socket.folder")).strip());
            assertThat(socket.toString().length()).isLessThan(SocketFolder.LONGEST);
            postgres.close();
            assertThat(socket).doesNotExist();
        }
    }

    private static void answers(EmbeddedPostgres postgres) throws SQLException {
        var address = postgres.address();
        try (var connection = DriverManager.getConnection(address.appUrl(), address.appUser(), address.appPassword())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private static int owner(long pid) throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/" + pid), "unix:uid");
    }
}
