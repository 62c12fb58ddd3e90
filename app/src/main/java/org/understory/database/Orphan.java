package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What an earlier run left in the database's folder: a server, its children, or a stale pid file. */
record Orphan(Path folder) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Ends whatever still runs there. Only for the holder of the data folder. */
    void end() {
        try {
            var server = server();
            if (server.isPresent()) {
                stop(server.get(), "INT");
                stop(server.get(), "QUIT");
                if (server.get().isAlive())
                    throw new CannotStart("database.orphan", server.get().pid(), folder);
            } else if (recorded().isPresent()) {
                Files.deleteIfExists(pidFile()); // the number now belongs to a stranger
            }
            for (var child : runningHere()) waitFor(child);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void stop(ProcessHandle server, String signal) {
        if (!server.isAlive()) return;
        signal(server.pid(), signal);
        waitFor(server);
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

    /** The server that the pid file names, if it is a PostgreSQL at work in this folder. */
    private Optional<ProcessHandle> server() throws IOException {
        return recorded().filter(process -> worksHere(process.pid()));
    }

    private Optional<ProcessHandle> recorded() throws IOException {
        if (!Files.exists(pidFile())) return Optional.empty();
        var lines = Files.readAllLines(pidFile());
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private List<ProcessHandle> runningHere() {
        return ProcessHandle.allProcesses()
                .filter(process -> worksHere(process.pid()))
                .toList();
    }

    /** Every process of a PostgreSQL server stands in its data folder. */
    private boolean worksHere(long pid) {
        try {
            var proc = Path.of("/proc", String.valueOf(pid));
            var program =
                    String.valueOf(Files.readSymbolicLink(proc.resolve("exe")).getFileName());
            return program.split(" ", 2)[0].equals("postgres")
                    && Files.readSymbolicLink(proc.resolve("cwd")).equals(folder);
        } catch (IOException endedOrAnothers) {
            return false;
        }
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }

    /** Java can only send TERM, which makes PostgreSQL wait for its last client. */
    static void signal(long pid, String name) {
        Command.run("/bin/sh", "-c", "kill -%s %d".formatted(name, pid));
    }
}
