package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What an earlier run left in the database's folder: a server, its children, or a pid file. */
record Orphan(Path folder) {
    /**
     * How long a fast stop may take. PostgreSQL 18 never ends one that is asked for while it recovers from the death of
     * a backend; an immediate stop loses nothing, and the next start recovers.
     */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Ends whatever still runs there. Only for the holder of the data folder. */
    void end() {
        var server = RunningServer.in(folder);
        if (server.isPresent()) stop(server.get().process());
        else if (RunningServer.read(folder).isPresent()) forget(); // the number now belongs to a stranger
        ProcessHandle.allProcesses()
                .filter(process -> RunningServer.worksIn(folder, process))
                .forEach(Orphan::waitFor);
    }

    private void stop(ProcessHandle server) {
        for (var signal : new String[] {"INT", "QUIT"}) {
            signal(server.pid(), signal);
            waitFor(server);
            if (!server.isAlive()) return;
        }
        throw new CannotStart("database.orphan", String.valueOf(server.pid()), folder);
    }

    private void forget() {
        try {
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void waitFor(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            // the caller looks again
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Java itself can only send TERM, on which PostgreSQL waits for its last client. */
    static void signal(long pid, String name) {
        Command.run("/bin/sh", "-c", "kill -%s %d".formatted(name, pid));
    }
}
