package org.understory.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.understory.barrier.Reading;

class BarrierTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_run_is_printed_with_the_warning_that_it_is_a_model() {
        assertThat(run("barrier", "--preset", "coeliac", "--probe", "lactulose"))
                .isZero();
        assertThat(said(out)).contains("Teaching model, not your body.", "coeliac, day 180", "lactulose in urine, 5 h");
    }

    @Test
    void each_reading_is_a_line_for_a_spreadsheet() {
        assertThat(run("barrier", "--format=csv")).isZero();
        assertThat(said(out).lines()).hasSize(1 + Reading.values().length);
    }

    @Test
    void a_program_can_read_it() {
        assertThat(run("barrier", "--format=json", "--probe=51Cr-EDTA", "--preset=psoriasis-altered"))
                .isZero();
        assertThat(said(out)).startsWith("{\"preset\": \"psoriasis-altered\"").contains("\"low\": 2.4");
    }

    @Test
    void what_there_is_not_is_named_with_what_there_is() {
        assertThat(run("barrier", "--preset=leaky")).isEqualTo(2);
        assertThat(run("barrier", "--probe=sugar")).isEqualTo(2);
        assertThat(run("barrier", "--format=xml")).isEqualTo(2);
        assertThat(run("barrier", "--colour=red")).isEqualTo(2);
        assertThat(said(err))
                .contains("no preset leaky. There are: healthy, psoriasis")
                .contains("no probe sugar. There are: mannitol")
                .contains("xml is not one of", "no option --colour");
        assertThat(said(out)).isEmpty();
    }

    private int run(String... typed) {
        return Barrier.run(
                Line.of(typed),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
