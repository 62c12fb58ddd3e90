package org.understory.explainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.understory.barrier.Arrow;
import org.understory.barrier.Factor;
import org.understory.barrier.Outcome;
import org.understory.barrier.Preset;
import org.understory.barrier.Reading;
import org.understory.barrier.Scenario;

/**
 * The picture of the lining with its sliders, tests and arrows, as it stands before any script runs.
 *
 * @param days the day that is looked at
 * @param preset where the sliders began
 */
public record Figure(Scenario scenario, double days, Preset preset) {
    private static final Map<Preset, Shown> PRESETS = new ConcurrentHashMap<>();
    private static final Outcome HEALTHY = Preset.HEALTHY.scenario().after(Preset.HEALTHY.days());

    static Figure of(Preset preset) {
        return new Figure(preset.scenario(), preset.days(), preset);
    }

    /** Everything a template shows of one state, worked out once. */
    record Shown(Drawing drawing, Outcome outcome) {
        /** A band as people read it: one number where both ends look the same. */
        String band(Reading reading) {
            return Figure.band(outcome.of(reading), reading);
        }

        String ends(Reading reading) {
            var band = outcome.of(reading);
            return band.low() + " " + band.high();
        }

        /** Where the band lies against the published one: inside, overlaps, outside; or null where nothing is published. */
        @Nullable
        String verdict(Reading reading) {
            return reading.verdict(outcome.of(reading))
                    .map(verdict -> verdict.name().toLowerCase(Locale.ROOT))
                    .orElse(null);
        }
    }

    /** A test: what it looks at, by its word, and its readings. */
    record Test(String word, List<Reading> readings) {}

    static final List<Test> TESTS = List.of(
            new Test("blood", List.of(Reading.ENTRY)),
            new Test("urine", List.of(Reading.LACTULOSE, Reading.MANNITOL, Reading.RATIO, Reading.EDTA)),
            new Test("biopsy", List.of(Reading.EPITHELIUM, Reading.TOTAL)),
            new Test("endomicroscopy", List.of(Reading.GAPS, Reading.VIEWS)));

    List<Test> tests() {
        return TESTS;
    }

    Shown healthy() {
        return shown(Preset.HEALTHY);
    }

    Shown chosen() {
        return scenario.equals(preset.scenario()) && days == preset.days() ? shown(preset) : worked(scenario, days);
    }

    /** Whether it begins with what it is compared with: then an altered lining stands beside it until a script runs. */
    boolean isHealthy() {
        return scenario.factors().equals(Preset.HEALTHY.scenario().factors());
    }

    /** A preset's state. */
    static Shown shown(Preset preset) {
        return PRESETS.computeIfAbsent(preset, one -> worked(one.scenario(), one.days()));
    }

    private static Shown worked(Scenario scenario, double days) {
        var outcome = scenario.after(days);
        return new Shown(Drawing.of(outcome, HEALTHY), outcome);
    }

    /** The sliders a reader may try, without the two that mend. */
    List<Slider> sliders() {
        return sliders(List.of(
                Factor.STRESS,
                Factor.ALCOHOL,
                Factor.INFECTION,
                Factor.BURN,
                Factor.DIET,
                Factor.FIBRE,
                Factor.COELIAC,
                Factor.PSORIASIS));
    }

    List<Slider> mends() {
        return sliders(List.of(Factor.TREATMENT, Factor.BARRIER_ONLY));
    }

    private List<Slider> sliders(List<Factor> factors) {
        var sliders = new ArrayList<Slider>();
        for (var factor : factors)
            sliders.add(new Slider(factor, scenario.factors().of(factor)));
        return sliders;
    }

    List<Preset> presets() {
        return List.of(Preset.values());
    }

    List<Arrow> strengths() {
        return List.of(Arrow.values());
    }

    /** One slider and where it stands, 0 to 1. */
    record Slider(Factor factor, double value) {
        /** Evidence that is small, conflicting or indirect is hatched. */
        boolean thin() {
            return factor.evidence() != Factor.Evidence.B;
        }

        int percent() {
            return (int) Math.round(100 * value);
        }
    }

    /** Whether nobody has assumed anything about the two arrows. */
    boolean unknown() {
        return scenario.gutToSkin() == Arrow.UNKNOWN && scenario.skinToGut() == Arrow.UNKNOWN;
    }

    /** Every number a script needs to begin: the places of the sliders, skin, days. */
    String start() {
        var all = new StringBuilder();
        for (var factor : Factor.values())
            all.append(scenario.factors().of(factor)).append(' ');
        return all.append(scenario.skin()).append(' ').append(days).toString();
    }

    List<Factor> factors() {
        return List.of(Factor.values());
    }

    /** The settings as an address holds them. */
    String query() {
        var query = new StringBuilder("preset=" + preset.word());
        for (var factor : Factor.values()) {
            var value = scenario.factors().of(factor);
            if (value != preset.scenario().factors().of(factor))
                query.append('&').append(factor.word()).append('=').append(value);
        }
        return query.append("&gut-to-skin=")
                .append(word(scenario.gutToSkin()))
                .append("&skin-to-gut=")
                .append(word(scenario.skinToGut()))
                .toString();
    }

    static String word(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String number(double value) {
        if (value < .0005) return "0";
        var digits = value < .1 ? "%.3f" : value < 10 ? "%.2f" : "%.1f";
        return String.format(Locale.ROOT, digits, value);
    }

    private static String band(Outcome.Band band, Reading reading) {
        var unit = reading.unit().isEmpty() || reading.unit().startsWith("×") ? "" : "\u00a0" + reading.unit();
        var front = reading.unit().startsWith("×") ? "×\u00a0" : "";
        var low = number(band.low());
        var high = number(band.high());
        return front + (low.equals(high) ? low : low + "–" + high) + unit;
    }
}
