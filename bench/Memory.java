package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the program and its PostgreSQL occupy after the load, in the proportional way: a shared page counts once. */
record Memory(Installation installation) implements Scenario {
    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Result> measure() throws Exception {
        var server = ProcessHandle.of(installation.postgresPid()).orElseThrow();
        double program = pss(installation.pid());
        double postgres = 0;
        for (var process : Stream.concat(Stream.of(server), server.descendants()).toList()) postgres += pss(process.pid());
        return List.of(
                Result.amount("memory of the program after load (PSS)", program, "", 320, " MB"),
                Result.amount("memory of its PostgreSQL after load (PSS)", postgres, "", 130, " MB"));
    }

    private static double pss(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
