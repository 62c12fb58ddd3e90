package org.understory.barrier;

import java.util.Arrays;

/** Where all the sliders stand. Those not moved are 0. */
public final class Factors {
    public static final Factors NONE = new Factors(new double[Factor.values().length]);

    private final double[] values;

    private Factors(double[] values) {
        this.values = values;
    }

    /** The same, with one slider moved; refused outside 0 to 1. */
    public Factors with(Factor factor, double value) {
        Check.within("The slider " + factor.word(), value, 0, 1);
        var moved = values.clone();
        moved[factor.ordinal()] = value;
        return new Factors(moved);
    }

    public double of(Factor factor) {
        return values[factor.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Factors factors && Arrays.equals(values, factors.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
