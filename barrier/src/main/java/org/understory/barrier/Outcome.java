package org.understory.barrier;

import java.util.List;

/**
 * What a scenario comes to. Every reading is a {@link Band}: as narrow as a point when both arrows were assumed, and over every
 * strength when one is unknown. There is no way to ask for a single value, a mean or a middle.
 */
public final class Outcome {
    private final Factors factors;
    private final List<Body> runs;

    Outcome(Factors factors, List<Body> runs) {
        this.factors = factors;
        this.runs = List.copyOf(runs);
    }

    /** How many runs the bands are drawn from: 16 when both arrows are unknown. */
    public int runs() {
        return runs.size();
    }

    public Band of(Reading reading) {
        double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
        for (var run : runs) {
            var value = reading.of(run, factors);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Band(low, high);
    }

    /** Percent of the dose of this probe in the urine after its usual time of collecting. */
    public Band urine(Probe probe) {
        double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
        for (var run : runs) {
            var value = new UrineTest(probe, run.lining()).percent();
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Band(low, high);
    }

    /** From the lowest to the highest of all runs. */
    public record Band(double low, double high) {}
}
