package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** PostgreSQL's own folder: made once, with passwords and checksums, and readable by its user only. */
record Cluster(Path folder, Binaries binaries, RunAs as) {
    static final String ADMIN = "understory_admin";

    /** Makes an empty database unless there is one. Complete or absent: a killed attempt is swept away. */
    void makeUnlessThere(String password) {
        try {
            if (exists(folder)) {
                checkVersion(folder);
                as.give(folder);
                return;
            }
            var half = folder.resolveSibling("database.new");
            Folders.delete(half);
            as.give(Folders.secret(half));
            initialize(half, password);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static boolean exists(Path folder) throws IOException {
        if (Files.exists(folder.resolve("PG_VERSION"))) return true;
        if (!Files.isDirectory(folder)) return false;
        try (var content = Files.list(folder)) {
            if (content.findAny().isPresent()) throw new CannotStart("database.not-a-database", folder);
        }
        Files.delete(folder);
        return false;
    }

    static void checkVersion(Path folder) throws IOException {
        var found = Files.readString(folder.resolve("PG_VERSION")).strip();
        int major = found.matches("\\d{1,4}") ? Integer.parseInt(found) : 0;
        if (major > Binaries.VERSION) throw new CannotStart("database.newer-version", folder, found, Binaries.VERSION);
        if (major < Binaries.VERSION) throw new CannotStart("database.older-version", folder, found, Binaries.VERSION);
    }

    private void initialize(Path half, String password) throws IOException {
        var file = Files.createTempFile(
                half.resolveSibling(""),
                "initdb",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(file, password);
            as.give(file);
            var made = Command.run(as.command(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + half,
                    "--username=" + ADMIN,
                    "--pwfile=" + file,
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions")));
            if (!made.succeeded()) throw failed(half, made.output());
        } finally {
            Files.delete(file);
        }
    }

    private CannotStart failed(Path half, String said) throws IOException {
        Folders.delete(half);
        return PostgresLog.tellsOfFullDisk(said)
                ? new CannotStart("database.disk-full-reported", folder)
                : new CannotStart("database.initdb-failed", folder, said);
    }
}
