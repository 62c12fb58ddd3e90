package org.understory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTests {
    @TempDir
    Path folder;

    @Test
    void a_second_start_is_told_which_process_holds_the_folder() throws Exception {
        try (var child = ChildProgram.start(folder, Place.PROGRAMS)) {
            assertThat(child.says()).startsWith("ready ");
            assertThat(refusal(folder)).hasMessageContaining("in use by process " + child.pid());
        }
    }

    @Test
    void a_second_start_in_the_same_process_leaves_the_first_its_lock() throws Exception {
        try (var first = DataFolder.hold(folder)) {
            assertThat(refusal(folder).key()).isEqualTo("database.folder-held");
            assertThat(refusal(folder).key()).isEqualTo("database.folder-held");
            try (var child = ChildProgram.start(first.path(), Place.PROGRAMS)) {
                assertThat(child.says())
                        .contains("in use by process " + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        var refused = refusal(file.resolve("data"));
        assertThat(refused.key()).isEqualTo("database.folder-not-writable");
        assertThat(refused).hasMessageContaining(file.toString());
    }

    @Test
    void data_of_a_newer_version_is_left_alone() throws Exception {
        var database = Files.createDirectory(folder.resolve("database"));
        Files.writeString(database.resolve("PG_VERSION"), "19\n");
        assertThat(refusal(folder)).hasMessageContaining("PostgreSQL 19").hasMessageContaining("PostgreSQL 18");
        assertThat(database.resolve("PG_VERSION")).hasContent("19");
    }

    @Test
    void data_of_an_older_version_is_left_alone() throws Exception {
        var database = Files.createDirectory(folder.resolve("database"));
        Files.writeString(database.resolve("PG_VERSION"), "17\n");
        assertThat(refusal(folder).key()).isEqualTo("database.older-version");
    }

    @Test
    void a_folder_of_other_things_is_left_alone() throws Exception {
        var other = Files.writeString(
                Files.createDirectory(folder.resolve("database")).resolve("letter"), "dear");
        assertThat(refusal(folder).key()).isEqualTo("database.not-a-database");
        assertThat(other).exists();
    }

    @Test
    void a_database_without_its_passwords_is_not_given_new_ones() throws Exception {
        var database = Files.createDirectory(folder.resolve("database"));
        Files.writeString(database.resolve("PG_VERSION"), "18\n");
        assertThat(refusal(folder).key()).isEqualTo("database.secrets-missing");
    }

    @Test
    void a_refused_start_lets_go_of_the_folder() throws Exception {
        var database = Files.createDirectory(folder.resolve("database"));
        Files.writeString(database.resolve("PG_VERSION"), "19\n");
        refusal(folder);
        DataFolder.hold(folder).close();
    }

    @Test
    void too_little_room_is_said_with_both_numbers() {
        assertThatThrownBy(() -> Room.FOR_A_NEW_DATABASE.check(folder, 120L << 20))
                .hasMessageContaining("120 MB are free and 300 MB are needed");
        Room.FOR_A_START.check(folder, 120L << 20);
    }

    @Test
    void a_small_disk_is_refused_before_anything_is_written() throws Exception {
        try (var disk = SmallDisk.mount(folder, 100)) {
            assertThat(refusal(disk.folder().resolve("data")).key()).isEqualTo("database.disk-full");
        }
    }

    @Test
    void a_disk_that_fills_while_the_database_is_made_is_said_so() throws Exception {
        var binaries = Binaries.in(Place.PROGRAMS);
        try (var disk = SmallDisk.mount(folder, 20)) {
            var as = RunAs.choose(binaries.program("postgres"), disk.folder());
            var cluster = new Cluster(disk.folder().resolve("database"), binaries, as);
            assertThatThrownBy(() -> cluster.makeUnlessThere("password"))
                    .hasMessageContaining("is full")
                    .hasMessageContaining(disk.folder().toString());
            assertThat(disk.folder()).isEmptyDirectory();
        }
    }

    @Test
    void another_platform_is_sent_to_db_url() {
        assertThatThrownBy(() -> Binaries.checkPlatform("Mac OS X", "aarch64"))
                .hasMessageContaining("Mac OS X aarch64")
                .hasMessageContaining("--db-url");
    }

    @Test
    void a_taken_port_and_a_full_disk_are_read_from_what_postgresql_says() {
        var log = new PostgresLog(folder.resolve("postgres.log"));
        assertThat(log.reason("could not bind IPv4 address: Address already in use", folder, 5432)
                        .key())
                .isEqualTo("database.port-taken");
        assertThat(log.reason("could not write: No space left on device", folder, 5432)
                        .key())
                .isEqualTo("database.disk-full-reported");
        assertThat(log.reason("something else", folder, 5432)).hasMessageContaining("something else");
    }

    private static CannotStart refusal(Path data) {
        return catchThrowableOfType(CannotStart.class, () -> EmbeddedPostgres.start(data, Place.PROGRAMS));
    }

    private record SmallDisk(Path folder) implements AutoCloseable {
        static SmallDisk mount(Path parent, int megabytes) throws Exception {
            var folder = Files.createDirectory(parent.resolve("disk"));
            var done = Command.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
            Assumptions.assumeTrue(done.succeeded(), "this user may not mount a small disk");
            return new SmallDisk(folder);
        }

        @Override
        public void close() {
            Command.run("umount", folder.toString());
        }
    }
}
