package org.understory.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Folders for tests that start a PostgreSQL of their own. */
final class Place {
    /** The unpacked programs, shared by all tests and all runs. */
    static final Path PROGRAMS = Path.of("target", "test-postgres").toAbsolutePath();

    static final boolean ROOT = System.getProperty("user.name").equals("root");

    private Place() {}

    /** Lets every user of the machine pass through a folder that JUnit made for its owner only. */
    static Path open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** The programs where every user reaches them, even if the project lies in a closed home. */
    static Path openPrograms(Path folder) {
        var programs = Binaries.in(PROGRAMS).folder();
        var copied = Command.run("cp", "-r", programs.toString(), open(folder, programs.getFileName()));
        Assumptions.assumeTrue(copied.succeeded(), copied.output());
        return folder;
    }

    private static String open(Path folder, Path name) {
        return folder.resolve(name).toString();
    }

    /** A copy of an installation that was made once: its first start took most of a second. */
    static synchronized Path installedIn(Path folder) throws IOException {
        var made = PROGRAMS.resolve(
                "installation-" + Binaries.in(PROGRAMS).folder().getFileName());
        if (!Files.exists(made.resolve("database")))
            EmbeddedPostgres.start(made, PROGRAMS).close();
        for (var part : List.of("database", "secrets")) {
            Command.run(
                    "cp",
                    "-a",
                    made.resolve(part).toString(),
                    folder.resolve(part).toString());
        }
        return folder;
    }

    static void onlyAsRoot() {
        Assumptions.assumeTrue(ROOT, "only root can become another user");
    }
}
