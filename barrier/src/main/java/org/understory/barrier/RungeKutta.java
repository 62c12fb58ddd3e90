package org.understory.barrier;

/** The classical fourth-order method, in steps of one size. */
final class RungeKutta {
    private RungeKutta() {}

    interface Change {
        void of(double[] at, double[] rate);
    }

    /** Changes {@code at} in place. */
    static void run(double[] at, double step, int steps, Change change) {
        int n = at.length;
        var first = new double[n];
        var second = new double[n];
        var third = new double[n];
        var fourth = new double[n];
        var between = new double[n];
        for (int i = 0; i < steps; i++) {
            change.of(at, first);
            move(at, first, step / 2, between);
            change.of(between, second);
            move(at, second, step / 2, between);
            change.of(between, third);
            move(at, third, step, between);
            change.of(between, fourth);
            for (int j = 0; j < n; j++) at[j] += step / 6 * (first[j] + 2 * second[j] + 2 * third[j] + fourth[j]);
        }
    }

    private static void move(double[] from, double[] rate, double step, double[] to) {
        for (int j = 0; j < from.length; j++) to[j] = from[j] + step * rate[j];
    }
}
