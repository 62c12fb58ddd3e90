package org.understory.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A small program run to its end: its exit code and what it printed. */
record Command(int code, String output) {

    static Command run(List<String> words) {
        try {
            var process = prepared(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output.strip());
        } catch (IOException refused) {
            return new Command(127, String.valueOf(refused.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Command(130, "interrupted");
        }
    }

    static Command run(String... words) {
        return run(List.of(words));
    }

    boolean succeeded() {
        return code == 0;
    }

    /** A process to start with an environment that no PGDATA, PGPORT or LANG of the operator's shell can bend. */
    static ProcessBuilder prepared(List<String> words) {
        var builder = new ProcessBuilder(words).directory(new File("/"));
        var path = builder.environment().getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }

    static boolean exists(String program) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(path)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
