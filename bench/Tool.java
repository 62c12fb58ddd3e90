package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Another program, run to its end. */
final class Tool {
    private Tool() {}

    /** What it said. Fails unless it succeeds. */
    static String run(String... words) throws IOException, InterruptedException {
        return run(Map.of(), List.of(words));
    }

    static String run(Map<String, String> environment, List<String> words) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(words.getFirst() + " failed: " + said);
        return said;
    }
}
