package org.understory.explainers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.understory.barrier.Acceptance;
import org.understory.barrier.Preset;
import org.understory.barrier.Reading;

/** What the model rests on and what it comes to, worked out once. */
final class ModelCard {
    static final List<Reading> COMPARED =
            List.of(Reading.LACTULOSE, Reading.MANNITOL, Reading.RATIO, Reading.EDTA, Reading.ENTRY, Reading.GAPS);
    static final List<Acceptance.Row> ROWS = Acceptance.rows();
    private static final Map<Preset, Figure.Shown> PRESETS = new EnumMap<>(Preset.class);

    static {
        for (var preset : Preset.values())
            PRESETS.put(preset, Figure.of(preset, null, false).chosen());
    }

    private ModelCard() {}

    static Figure.Shown of(Preset preset) {
        return Objects.requireNonNull(PRESETS.get(preset));
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
