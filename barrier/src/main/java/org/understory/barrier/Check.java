package org.understory.barrier;

/** Refuses numbers that mean nothing, with a sentence that says which and why. */
final class Check {
    private Check() {}

    static double within(String what, double value, double least, double most) {
        if (value >= least && value <= most) return value;
        if (Double.isNaN(value)) throw new IllegalArgumentException(what + " is not a number.");
        throw new IllegalArgumentException(
                what + " lies between " + shown(least) + " and " + shown(most) + ", but " + value + " was given.");
    }

    private static String shown(double limit) {
        return limit == Math.rint(limit) && Math.abs(limit) < 1e9
                ? Long.toString((long) limit)
                : Double.toString(limit);
    }
}
