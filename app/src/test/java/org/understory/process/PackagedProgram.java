package org.understory.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program as its own process, as operators run it: started, asked, killed. */
final class PackagedProgram implements AutoCloseable {
    private static final Path UNPACKED = Path.of("target", "packaged").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path log;

    private PackagedProgram(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts {@code serve} on a data folder and returns when it answers. */
    static PackagedProgram serve(Path data, String... options) {
        return serve(data, Map.of(), options);
    }

    /** The same with more in its environment. */
    static PackagedProgram serve(Path data, Map<String, String> environment, String... options) {
        var port = freePort();
        var words = new ArrayList<>(List.of("serve", "--port", String.valueOf(port), "--data", data.toString()));
        words.addAll(List.of(options));
        var log = data.resolveSibling(data.getFileName() + "-" + System.nanoTime() + ".log");
        var program = new PackagedProgram(begin(words, environment, log), port, log);
        program.awaitAnswer();
        return program;
    }

    /** Runs a command to its end. */
    static Ended run(String... words) {
        var log = UNPACKED.resolveSibling("command-" + System.nanoTime() + ".log");
        var process = begin(List.of(words), Map.of(), log);
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Did not end: " + String.join(" ", words) + read(log));
            }
            return new Ended(process.exitValue(), read(log));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    String log() {
        return read(log);
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** The orderly end. */
    @Override
    public void close() {
        process.destroy();
        await(process);
    }

    private void awaitAnswer() {
        var until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) throw new IllegalStateException("The program ended: " + log());
            if (healthy()) return;
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("The program does not answer: " + log());
    }

    boolean healthy() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Process begin(List<String> words, Map<String, String> environment, Path log) {
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx224m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    jar().toString()));
            command.addAll(words);
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static synchronized Path jar() throws IOException {
        var jar = UNPACKED.resolve("app.jar");
        var packed = Path.of("target", "app.jar").toAbsolutePath();
        if (Files.exists(jar) && Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(packed)) >= 0)
            return jar;
        var extract = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        UNPACKED.toString())
                .inheritIO()
                .start();
        await(extract);
        Files.setLastModifiedTime(jar, Files.getLastModifiedTime(packed));
        return jar;
    }

    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /** How a command ended and what it printed. */
    record Ended(int code, String printed) {}
}
