package org.understory.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The bundled PostgreSQL programs, unpacked once into a folder named for their checksum. */
record Binaries(Path folder) {
    /** The major version in the bundle. */
    static final int VERSION = 18;

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    static Binaries in(Path cache) {
        try {
            var folder = cache.resolve("postgres-" + checksum());
            if (!Files.isDirectory(folder)) unpack(cache, folder);
            return new Binaries(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void checkPlatform() {
        checkPlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static void checkPlatform(String system, String processor) {
        if (!system.equals("Linux") || !processor.equals("amd64"))
            throw new CannotStart("database.other-platform", system + " " + processor);
    }

    /** The jar's own checksum of the archive: reading 15 MB at every start would cost a tenth of a second. */
    private static String checksum() throws IOException {
        var connection = Objects.requireNonNull(Binaries.class.getResource(ARCHIVE), ARCHIVE)
                .openConnection();
        return connection instanceof JarURLConnection jar
                ? "%d-%08x".formatted(VERSION, jar.getJarEntry().getCrc())
                : VERSION + "-" + connection.getContentLengthLong();
    }

    /** Complete or absent: unpacked beside its place, written to the disk, then renamed. */
    private static void unpack(Path cache, Path folder) throws IOException {
        Files.createDirectories(cache);
        var half = Files.createTempDirectory(cache, "unpacking-");
        try (var archive = Objects.requireNonNull(Binaries.class.getResourceAsStream(ARCHIVE), ARCHIVE)) {
            unpack(archive, half);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            Command.run("sync", "-f", half.toString());
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Folders.delete(half);
            if (!Files.isDirectory(folder)) throw failed;
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) throw new IOException("outside the folder: " + entry.getName());
                write(entry, tar, path, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path, Path target) throws IOException {
        Files.createDirectories(entry.isDirectory() ? path : Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()));
            return;
        }
        if (!entry.isDirectory()) Files.copy(content, path);
        var runnable = entry.isDirectory() || (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
