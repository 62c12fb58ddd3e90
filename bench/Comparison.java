package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Pairs of measurements, taken in turn so that what else the machine does falls on both. */
record Comparison(List<Double> ours, List<Double> theirs) {

    /** How often at most something is run before it is measured. */
    private static final int WARMING = 12;

    /** A measurement: one number, taken now. */
    interface Measured {
        double now() throws Exception;
    }

    /**
     * Measures in pairs, the order changing from pair to pair. Before that each is run once, and ours until it has been
     * compiled: until twice in a row it was within 3 % of the time before, at most {@link #WARMING} times.
     */
    static Comparison interleaved(int pairs, Measured ours, Measured theirs) throws Exception {
        warm(ours);
        theirs.now();
        var here = new ArrayList<Double>();
        var there = new ArrayList<Double>();
        for (int pair = 0; pair < pairs; pair++) {
            if (pair % 2 == 1) there.add(theirs.now());
            here.add(ours.now());
            if (pair % 2 == 0) there.add(theirs.now());
        }
        return new Comparison(List.copyOf(here), List.copyOf(there));
    }

    /** Runs it until it has been compiled. */
    static void warm(Measured ours) throws Exception {
        var before = ours.now();
        var steady = 0;
        for (int round = 1; round < WARMING && steady < 2; round++) {
            var now = ours.now();
            steady = Math.abs(now - before) <= 0.03 * before ? steady + 1 : 0;
            before = now;
        }
    }

    private List<Double> ratios() {
        return IntStream.range(0, ours.size())
                .mapToObj(pair -> ours.get(pair) / theirs.get(pair))
                .sorted()
                .toList();
    }

    double medianRatio() {
        return median(ratios());
    }

    double smallestRatio() {
        return ratios().getFirst();
    }

    double largestRatio() {
        return ratios().getLast();
    }

    double medianOurs() {
        return median(ours);
    }

    double medianTheirs() {
        return median(theirs);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
