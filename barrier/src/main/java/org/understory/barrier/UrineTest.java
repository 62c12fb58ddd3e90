package org.understory.barrier;

/** A probe is drunk and the urine collected: stomach, small bowel, colon, blood, urine. Shares of the dose, 1/30 h steps. */
public record UrineTest(Probe probe, Lining lining) {
    private static final int STOMACH = 0, BOWEL = 1, COLON = 2, BLOOD = 3, URINE = 4, REACHED = 5;

    /** Percent of the dose in the urine after the probe's usual time of collecting. */
    public double percent() {
        return percent(probe.hours());
    }

    /** Percent of the dose in the urine after so many hours. */
    public double percent(double hours) {
        return 100 * run(STOMACH, hours)[URINE];
    }

    /** Share of the dose still in the stomach. */
    double inStomach(double hours) {
        return run(STOMACH, hours)[STOMACH];
    }

    /** Share of the dose that has come to the colon, whatever became of it there. */
    double reachedColon(double hours) {
        return run(STOMACH, hours)[REACHED];
    }

    /** Share in the urine of a dose given into a vein. */
    double afterInjection(double hours) {
        return run(BLOOD, hours)[URINE];
    }

    private double[] run(int start, double hours) {
        Check.within("The hours of collecting", hours, 0, 240);
        var uptake = lining.permeability(probe) * 3600 * Parameter.AREA_PER_VOLUME.value();
        var colon =
                Parameter.COLON_SHARE.value() * lining.withoutPores(probe) * 3600 * Parameter.AREA_PER_VOLUME.value();
        var amounts = new double[6];
        amounts[start] = 1;
        double emptying = Parameter.GASTRIC_EMPTYING.value(), transit = Parameter.BOWEL_TRANSIT.value();
        var left = probe.lost() + Parameter.COLON_TRANSIT.value() + colon;
        double clearance = probe.clearance(), excreted = probe.excreted();
        RungeKutta.run(amounts, 1 / 30.0, (int) Math.round(hours * 30), (at, rate) -> {
            var emptied = emptying * at[STOMACH];
            var passed = transit * at[BOWEL];
            rate[STOMACH] = -emptied;
            rate[BOWEL] = emptied - passed - uptake * at[BOWEL];
            rate[COLON] = passed - left * at[COLON];
            rate[BLOOD] = uptake * at[BOWEL] + colon * at[COLON] - clearance * at[BLOOD];
            rate[URINE] = excreted * clearance * at[BLOOD];
            rate[REACHED] = passed;
        });
        return amounts;
    }
}
