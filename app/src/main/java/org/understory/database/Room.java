package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room a start needs on the disk. */
enum Room {
    /** Unpacked programs, an empty database and its first write-ahead log. */
    FOR_A_NEW_DATABASE(300),
    /** Recovery, and one more segment of the write-ahead log. */
    FOR_A_START(64);

    private final long megabytes;

    Room(long megabytes) {
        this.megabytes = megabytes;
    }

    void check(Path folder) {
        try {
            check(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void check(Path folder, long freeBytes) {
        long free = freeBytes >> 20;
        if (free < megabytes) throw new CannotStart("database.disk-full", folder, free, megabytes);
    }
}
