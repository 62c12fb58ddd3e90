package bench;

import java.util.Locale;

/**
 * One line of the report.
 *
 * @param ours what the program did, in words with a unit
 * @param ceiling what it is compared with, in words, or empty
 * @param value the median ratio, or the amount where nothing is compared
 * @param range the smallest and the largest of it
 * @param reach what should be reached, in words
 */
record Result(String scenario, String ours, String ceiling, String value, String range, String reach, Verdict verdict) {
    enum Verdict {
        MET("yes"),
        MISSED("**no**"),
        UNKNOWN("not measured");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        static Verdict of(boolean met) {
            return met ? MET : MISSED;
        }

        String words() {
            return words;
        }
    }

    static Result missing(String scenario, String why) {
        return new Result(scenario, why, "", "", "", "", Verdict.UNKNOWN);
    }

    /** Ours should reach at least this part of theirs. */
    static Result atLeast(String scenario, double reach, Comparison pairs, String unit) {
        return of(scenario, pairs, unit, "≥ " + plain(reach), pairs.medianRatio() >= reach);
    }

    /** Ours should be at most this many times theirs. */
    static Result atMost(String scenario, double reach, Comparison pairs, String unit) {
        return of(scenario, pairs, unit, "≤ " + plain(reach), pairs.medianRatio() <= reach);
    }

    /** An amount, such as bytes or seconds, that should not be exceeded. */
    static Result amount(String scenario, double amount, String range, double most, String unit) {
        var shown = number(amount) + unit;
        return new Result(scenario, shown, "", shown, range, "≤ " + number(most) + unit, Verdict.of(amount <= most));
    }

    private static Result of(String scenario, Comparison pairs, String unit, String reach, boolean met) {
        var range = "%.2f – %.2f".formatted(pairs.smallestRatio(), pairs.largestRatio());
        var median = "%.2f".formatted(pairs.medianRatio());
        return new Result(
                scenario,
                number(pairs.medianOurs()) + unit,
                number(pairs.medianTheirs()) + unit,
                median,
                range,
                reach,
                Verdict.of(met));
    }

    static String number(double value) {
        if (value >= 100 || value == Math.rint(value)) return String.format(Locale.ROOT, "%,.0f", value);
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
