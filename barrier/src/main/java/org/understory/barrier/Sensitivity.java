package org.understory.barrier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What readings do when one number of the model is a fifth smaller or a fifth larger and all others stay. Worked out by
 * {@code bin/plots} into a table, because the numbers of a running model do not change.
 */
public final class Sensitivity {
    /** By how much each number was changed. */
    public static final double STEP = .2;

    private Sensitivity() {}

    /** The readings that are watched. */
    public enum Watched {
        HEALTHY_LACTULOSE(Preset.HEALTHY, Reading.LACTULOSE),
        COELIAC_RATIO(Preset.COELIAC, Reading.RATIO),
        COELIAC_RESISTANCE(Preset.COELIAC, Reading.TOTAL),
        COELIAC_GAPS(Preset.COELIAC, Reading.GAPS),
        PSORIASIS_EDTA(Preset.PSORIASIS_ALTERED, Reading.EDTA),
        PSORIASIS_ENTRY(Preset.PSORIASIS_ALTERED, Reading.ENTRY);

        private final Preset preset;
        private final Reading reading;

        Watched(Preset preset, Reading reading) {
            this.preset = preset;
            this.reading = reading;
        }

        public Preset preset() {
            return preset;
        }

        public Reading reading() {
            return reading;
        }

        /** The middle of the reading's band, in the reading's unit. */
        double now() {
            var band = preset.scenario().after(preset.days()).of(reading);
            return (band.low() + band.high()) / 2;
        }
    }

    /** How far a reading moves, in per cent of what it is: with the number a fifth smaller, and a fifth larger. */
    public record Change(double smaller, double larger) {}

    /** @param changes one for each {@link Watched}, in their order */
    public record Row(Parameter parameter, List<Change> changes) {
        public Row {
            changes = List.copyOf(changes);
        }

        /** The largest of its changes, either way. */
        public double largest() {
            return changes.stream()
                    .mapToDouble(change -> Math.max(Math.abs(change.smaller()), Math.abs(change.larger())))
                    .max()
                    .orElse(0);
        }
    }

    /** A row for each parameter, in their order. */
    public static List<Row> rows() {
        var table = Objects.requireNonNull(Sensitivity.class.getResourceAsStream("sensitivity.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Sensitivity::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var cells = line.split(",");
        var changes = Arrays.stream(Watched.values())
                .map(watched -> 1 + 2 * watched.ordinal())
                .map(at -> new Change(Double.parseDouble(cells[at]), Double.parseDouble(cells[at + 1])))
                .toList();
        return new Row(Parameter.valueOf(cells[0]), changes);
    }
}
