package org.understory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of a hundred megabytes is read, and made Markdown, by a program that has less memory than that. */
class ReadingALongFileTests {
    @TempDir
    Path folder;

    @Test
    void a_hundred_megabytes_of_wordpress_fit_through_forty() throws Exception {
        var file = folder.resolve("site.xml");
        LongFile.wordPress(file, 5_000, 20_000);
        assertThat(Files.size(file)).isGreaterThan(100_000_000);
        assertThat(readBy("wordpress", file)).isEqualTo("5000 posts");
    }

    @Test
    void a_hundred_megabytes_of_ghost_fit_through_forty() throws Exception {
        var file = folder.resolve("site.json");
        LongFile.ghost(file, 5_000, 20_000);
        assertThat(Files.size(file)).isGreaterThan(100_000_000);
        assertThat(readBy("ghost", file)).isEqualTo("5000 posts");
    }

    private static String readBy(String kind, Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongFile.class.getName(),
                        kind,
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said.strip();
    }
}
