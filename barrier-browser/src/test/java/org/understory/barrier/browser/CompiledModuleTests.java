package org.understory.barrier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.understory.barrier.Acceptance;
import org.understory.barrier.Preset;

/** The module as node runs it, against the same code on the JVM. */
class CompiledModuleTests {
    private static final Path MODULE = Path.of("target/classes/static/barrier.js");
    private static final int PRESETS = Preset.values().length;
    private static List<double[]> said;

    @BeforeAll
    static void ask() throws Exception {
        var url = MODULE.toAbsolutePath().toUri().toString();
        var node = new ProcessBuilder("node", "src/test/resources/ask.mjs", url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = node.inputReader().lines().map(CompiledModuleTests::numbers).toList();
        assertThat(node.waitFor()).isZero();
    }

    @Test
    void every_preset_reads_the_same_in_a_browser() {
        for (int place = 0; place < PRESETS; place++) agree(said.get(place), Exports.preset(place));
    }

    @Test
    void every_row_of_the_acceptance_table_holds_in_a_browser() {
        var rows = Acceptance.rows();
        var got = said.get(PRESETS);
        assertThat(got).hasSameSizeAs(rows);
        for (int i = 0; i < got.length; i++)
            assertThat(got[i])
                    .as(rows.get(i).what())
                    .isBetween(rows.get(i).least() - 1e-9, rows.get(i).most() * (1 + 1e-9));
        System.out.println(
                "warm recompute in ms, arrows assumed and unknown: " + Arrays.toString(said.get(PRESETS + 1)));
    }

    @Test
    void it_weighs_at_most_30_kB_gzipped() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(MODULE));
        }
        System.out.println("barrier.js gzipped: " + packed.size() + " bytes");
        assertThat(packed.size()).isLessThanOrEqualTo(30_000);
    }

    private static void agree(double[] there, double[] here) {
        assertThat(there).hasSameSizeAs(here);
        for (int i = 0; i < here.length; i++)
            assertThat(Math.abs(there[i] - here[i])).isLessThanOrEqualTo(1e-9 * Math.abs(here[i]));
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
