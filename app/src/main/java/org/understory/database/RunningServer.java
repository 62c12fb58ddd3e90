package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL says about itself in {@code postmaster.pid}, if a server is at work in that folder. */
record RunningServer(ProcessHandle process, List<String> lines) {
    private static final int PORT = 3;
    private static final int SOCKET_FOLDER = 4;
    private static final int STATUS = 7;

    static Optional<RunningServer> in(Path folder) {
        return read(folder).filter(server -> worksIn(folder, server.process));
    }

    /** The same without looking whether that process is PostgreSQL: after a crash the number may be a stranger's. */
    static Optional<RunningServer> read(Path folder) {
        try {
            var file = folder.resolve("postmaster.pid");
            if (!Files.exists(file)) return Optional.empty();
            var lines = Files.readAllLines(file).stream().map(String::strip).toList();
            if (lines.isEmpty() || !lines.getFirst().matches("\\d{1,10}")) return Optional.empty();
            return ProcessHandle.of(Long.parseLong(lines.getFirst())).map(process -> new RunningServer(process, lines));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every process of a PostgreSQL server stands in its data folder. */
    static boolean worksIn(Path folder, ProcessHandle process) {
        try {
            var proc = Path.of("/proc", String.valueOf(process.pid()));
            var program =
                    String.valueOf(Files.readSymbolicLink(proc.resolve("exe")).getFileName());
            return program.split(" ", 2)[0].equals("postgres") // " (deleted)" follows after an upgrade
                    && Files.readSymbolicLink(proc.resolve("cwd")).equals(folder.toRealPath());
        } catch (IOException endedOrAnothers) {
            return false;
        }
    }

    boolean isReady() {
        return lines.size() > STATUS && lines.get(STATUS).equals("ready");
    }

    Door door() {
        var folder = lines.get(SOCKET_FOLDER);
        return folder.isEmpty()
                ? new Door.Loopback(Integer.parseInt(lines.get(PORT)))
                : new Door.SocketIn(Path.of(folder));
    }
}
