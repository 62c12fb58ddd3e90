package org.understory.explainers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.understory.barrier.Acceptance;
import org.understory.barrier.Arrow;
import org.understory.barrier.Factor;
import org.understory.barrier.Parameter;
import org.understory.barrier.Preset;
import org.understory.barrier.Reading;
import org.understory.barrier.Sensitivity;

/** What the model rests on and what it comes to, worked out once. */
final class ModelCard {
    static final List<Reading> COMPARED =
            List.of(Reading.LACTULOSE, Reading.MANNITOL, Reading.RATIO, Reading.EDTA, Reading.ENTRY, Reading.GAPS);
    /** The numbers that move a watched reading by a twentieth or more when they are a fifth off, the strongest first. */
    static final List<Sensitivity.Row> SENSITIVE = Sensitivity.rows().stream()
            .filter(row -> row.largest() >= 5)
            .sorted(Comparator.comparingDouble(Sensitivity.Row::largest).reversed())
            .toList();

    static final int INSENSITIVE = Parameter.values().length - SENSITIVE.size();
    static final List<Acceptance.Row> ROWS = Acceptance.rows();
    /** What one slider at its end reads, the others at 0 and both arrows at none, times healthy: by the readings of {@link #COMPARED}. */
    record Alone(Factor factor, List<String> times) {
        Alone {
            times = List.copyOf(times);
        }
    }

    static final List<Alone> ALONE = Stream.of(Factor.values())
            .filter(factor -> factor != Factor.TREATMENT && factor != Factor.BARRIER_ONLY)
            .map(ModelCard::alone)
            .toList();

    /** Twelve hexadecimal digits that change with every number of the model and with everything that it reads. */
    static final String VERSION = version();

    private ModelCard() {}

    private static Alone alone(Factor factor) {
        var healthy = Preset.HEALTHY.scenario().assuming(Arrow.NONE, Arrow.NONE);
        var days = factor == Factor.INFECTION ? Preset.INFECTION.days() : Preset.HEALTHY.days();
        var before = healthy.after(days);
        var moved = healthy.with(factor, 1).after(days);
        return new Alone(
                factor,
                COMPARED.stream()
                        .map(reading -> String.format(
                                Locale.ROOT,
                                "%.2f",
                                moved.of(reading).low() / before.of(reading).low()))
                        .toList());
    }

    private static String version() {
        var all = new StringBuilder();
        for (var parameter : Parameter.values())
            all.append(parameter).append('=').append(parameter.value()).append('\n');
        for (var row : ROWS)
            all.append(row.what()).append('=').append(exact(row.got())).append('\n');
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Figure.Shown of(Preset preset) {
        return Objects.requireNonNull(Figure.shown(preset));
    }

    /** Both changes of a reading in whole per cent: with the number a fifth smaller, and a fifth larger. */
    static String change(Sensitivity.Change change) {
        return percent(change.smaller()) + " / " + percent(change.larger()) + "\u00a0%";
    }

    private static String percent(double change) {
        var whole = Math.round(change);
        return whole == 0 ? "0" : whole < 0 ? "\u2212" + -whole : "+" + whole;
    }

    /** A number of a table, to four places; where there is no limit, the sign for that. */
    static String exact(double value) {
        if (Double.isInfinite(value)) return "∞";
        var number = BigDecimal.valueOf(value).round(new MathContext(4)).stripTrailingZeros();
        return Math.abs(value) < .001 ? number.toString() : number.toPlainString();
    }

    /** Every reading of a figure, one a line. */
    static String csv(Figure figure) {
        var lines = new StringBuilder("reading,unit,low,high,healthy_low,healthy_high,verdict\r\n");
        var shown = figure.chosen();
        for (var reading : Reading.values()) {
            var band = shown.outcome().of(reading);
            lines.append('"')
                    .append(reading.title())
                    .append("\",\"")
                    .append(reading.unit())
                    .append("\",");
            lines.append(band.low()).append(',').append(band.high()).append(',');
            var healthy = reading.healthy();
            lines.append(healthy.map(range -> range.low() + "," + range.high()).orElse(","));
            var verdict = shown.verdict(reading);
            lines.append(',').append(verdict == null ? "" : verdict).append("\r\n");
        }
        return lines.toString();
    }
}
