package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder that holds everything an installation stores. One program at a time holds it. */
final class DataFolder implements AutoCloseable {
    // The system's lock belongs to the whole process and ends when any of its channels to that file is closed.
    // So a second start within this process must not even open the file.
    private static final Set<Path> heldHere = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is missing, and holds it until closed.
     *
     * @throws CannotStart if it cannot be written or another start holds it
     */
    static DataFolder hold(Path wanted) {
        var path = made(wanted.toAbsolutePath().normalize());
        if (!heldHere.add(path)) throw held(path);
        try {
            return new DataFolder(path, locked(path));
        } catch (IOException refused) {
            heldHere.remove(path);
            throw notWritable(path, refused);
        } catch (CannotStart heldByAnother) {
            heldHere.remove(path);
            throw heldByAnother;
        }
    }

    private static Path made(Path path) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path);
                // The owner of the database may be another user, who passes through and lists nothing.
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            }
            return path.toRealPath();
        } catch (IOException refused) {
            throw notWritable(path, refused);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw held(path);
        }
        Files.writeString(holder(path), ProcessHandle.current().pid() + "\n");
        return channel;
    }

    private static CannotStart held(Path path) {
        try {
            return new CannotStart(
                    "database.folder-held", path, Files.readString(holder(path)).strip());
        } catch (IOException unknown) {
            return new CannotStart("database.folder-held", path, "?");
        }
    }

    private static CannotStart notWritable(Path path, IOException refused) {
        return PostgresLog.tellsOfFullDisk(String.valueOf(refused.getMessage()))
                ? new CannotStart("database.disk-full-reported", path)
                : new CannotStart("database.folder-not-writable", path, System.getProperty("user.name"));
    }

    private static Path holder(Path path) {
        return path.resolve("lock.pid");
    }

    Path path() {
        return path;
    }

    /** The database's own files. */
    Path database() {
        return path.resolve("database");
    }

    Path secrets() {
        return path.resolve("secrets");
    }

    /** What PostgreSQL writes about itself. */
    Path log() {
        return path.resolve("logs").resolve("postgres.log");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(holder(path));
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            heldHere.remove(path);
        }
    }
}
