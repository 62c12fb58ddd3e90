package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** The scale data: what the files of {@code bench/scale} write for a size. */
record Scale(Path root, Size size) {
    private static final List<String> FILES = List.of("1-people.sql", "2-network.sql", "3-replies.sql");

    /** Whether this very data is in that folder; it is written down only when all of it is there. */
    boolean isIn(Path data) throws Exception {
        var mark = mark(data);
        return Files.exists(mark) && Files.readString(mark).equals(version());
    }

    void fill(Installation installation) throws Exception {
        try (var owner = installation.owner();
                var sql = owner.createStatement()) {
            for (var step : script().split("(?m)^-- step ")) {
                var begun = System.nanoTime();
                sql.execute(step.startsWith("--") ? step : "-- " + step);
                var seconds = (System.nanoTime() - begun) / 1_000_000_000;
                System.out.println("   " + step.lines().findFirst().orElse("") + " (" + seconds + " s)");
            }
        }
        Files.writeString(mark(installation.data()), version());
    }

    private String script() throws IOException {
        var script = new StringBuilder();
        for (var file : FILES) script.append(Files.readString(root.resolve("bench/scale").resolve(file)));
        return script.toString()
                .replace("${members}", "" + size.members())
                .replace("${articles}", "" + size.articles())
                .replace("${comments}", "" + size.comments())
                .replace("${updates}", "" + size.updates())
                .replace("${sessions}", "" + size.sessions())
                .replace("${team}", "" + size.team())
                .replace("${followers}", "" + size.followers());
    }

    private String version() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(script().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    private static Path mark(Path data) {
        return data.resolve("bench-scale");
    }
}
