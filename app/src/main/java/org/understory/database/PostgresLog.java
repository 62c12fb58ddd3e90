package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** What PostgreSQL writes about itself: kept small, and read when a start fails. */
record PostgresLog(Path file) {
    private static final long LARGE = 8L << 20;
    private static final int TAIL = 2_000;

    /** Makes room for a new run: a large log becomes the previous one. */
    void open() {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            if (Files.exists(file) && Files.size(file) > LARGE)
                Files.move(file, file.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Why a run that began at that size of the log ended early. */
    CannotStart reason(long begin, Path folder, int port) {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(begin, channel.size() - TAIL));
            var buffer = ByteBuffer.allocate(TAIL);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
            var text = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
            return reason(text.strip(), folder, port);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    CannotStart reason(String said, Path folder, int port) {
        if (tellsOfFullDisk(said)) return new CannotStart("database.disk-full-reported", folder);
        if (said.contains("Address already in use"))
            return new CannotStart("database.port-taken", String.valueOf(port));
        return new CannotStart("database.ended", file, said);
    }

    static boolean tellsOfFullDisk(String said) {
        return said.contains("No space left on device")
                || said.contains("Check free disk space")
                || said.contains("Disk quota exceeded");
    }
}
