package org.understory.barrier;

import static org.understory.barrier.Parameter.COELIAC_DRIVE;
import static org.understory.barrier.Parameter.GAPS;
import static org.understory.barrier.Parameter.GAP_GROWTH;
import static org.understory.barrier.Parameter.INFECTION_DRIVE;
import static org.understory.barrier.Parameter.JUNCTION_SUPPORT;
import static org.understory.barrier.Parameter.LEAK_BY_SIGNAL;
import static org.understory.barrier.Parameter.PORES_BY_SIGNAL;
import static org.understory.barrier.Parameter.PSORIASIS_DRIVE;
import static org.understory.barrier.Parameter.SHEDDING_BY_SIGNAL;
import static org.understory.barrier.Parameter.SKIN_DRIVE;
import static org.understory.barrier.Parameter.TREATED;

/**
 * What changes over days while the sliders stay as they are. The strengths of the two arrows are known here, 0 to 1.
 *
 * <p>A band takes 16 runs of thousands of steps at each move of a slider, so whatever stays the same is worked out once, and the steps
 * grow once the quick changes of the first weeks are over.
 */
final class Feedback implements RungeKutta.Change {
    private static final double STEP = .05, LATE_STEP = .5, QUICK_DAYS = 30;
    private static final double JUNCTIONS = Pathway.LEAK.permeability(Probe.MACROMOLECULE, Lining.HEALTHY)
            + Pathway.TRICELLULAR.permeability(Probe.MACROMOLECULE, Lining.HEALTHY);
    private static final double OPEN = Pathway.UNRESTRICTED.permeability(Probe.MACROMOLECULE, Lining.HEALTHY);
    private static final double LOST_AREA = 1 - new Lining(1, 1, 1, 1).area();

    private final double entryDrive,
            toSkin,
            skin,
            eaten,
            drive,
            skinDrive,
            unsealed,
            loosened,
            fibre,
            coeliac,
            flattened;
    private final double junctions = JUNCTIONS / (JUNCTIONS + OPEN),
            open = OPEN / (JUNCTIONS + OPEN),
            lostArea = LOST_AREA;
    private final double leakBySignal = LEAK_BY_SIGNAL.value(), support = JUNCTION_SUPPORT.value();
    private final double poresBySignal = PORES_BY_SIGNAL.value(), shedding = SHEDDING_BY_SIGNAL.value();
    private final double gaps = GAPS.value(), gapGrowth = GAP_GROWTH.value();

    Feedback(Factors factors, double skin, double toSkin, double toGut) {
        this(factors, skin, toSkin, toGut, Parameter.ENTRY_DRIVE.value());
    }

    Feedback(Factors factors, double skin, double toSkin, double toGut, double entryDrive) {
        this.skin = skin;
        this.toSkin = toSkin;
        this.entryDrive = entryDrive;
        skinDrive = SKIN_DRIVE.value() * toGut;
        eaten = (1 + .71 * factors.of(Factor.DIET)) * (1 - .31 * factors.of(Factor.FIBRE));
        var disease = COELIAC_DRIVE.value() * factors.of(Factor.COELIAC)
                + PSORIASIS_DRIVE.value() * factors.of(Factor.PSORIASIS);
        drive = INFECTION_DRIVE.value() * factors.of(Factor.INFECTION)
                + (1 - TREATED.value() * factors.of(Factor.TREATMENT)) * disease;
        unsealed = 1 - .7 * factors.of(Factor.BARRIER_ONLY);
        loosened = 1.05 * factors.of(Factor.STRESS) + 3 * factors.of(Factor.BURN) + .3 * factors.of(Factor.ALCOHOL);
        fibre = 1 - .1 * factors.of(Factor.FIBRE);
        coeliac = factors.of(Factor.COELIAC) > 0 ? 1 / .6 : 0;
        flattened = .45 * factors.of(Factor.ALCOHOL) + .55 * factors.of(Factor.INFECTION);
    }

    /** The body after so many more days. */
    Body run(Body from, double days) {
        var early = run(from, Math.min(days, QUICK_DAYS), STEP);
        if (days <= QUICK_DAYS) return early;
        var late = Math.floor((days - QUICK_DAYS) / LATE_STEP) * LATE_STEP;
        return run(run(early, late, LATE_STEP), days - QUICK_DAYS - late, STEP);
    }

    Body run(Body from, double days, double step) {
        Check.within("The number of days", days, 0, 3650);
        var at = from.copy();
        RungeKutta.run(at, step, (int) Math.round(days / step), this);
        return new Body(at);
    }

    /** Pieces of bacteria that enter, healthy = 1. */
    double entry(double leak, double gaps, double loss) {
        return eaten * (junctions * leak * (1 - lostArea * loss) + open * gaps);
    }

    @Override
    public void of(double[] at, double[] rate) {
        double immune = at[0], signal = at[1], loss = at[8];
        var entry = entry(at[4], at[7], loss);
        var driven = drive + entryDrive * Math.max(0, entry - 1) + skinDrive * at[9];
        var leak = loosened + leakBySignal * signal / (1 + support * at[3]);
        var flat = Math.min(1, coeliac * immune + flattened);
        rate[0] = (driven / (1 + driven) - immune) / 3;
        rate[1] = immune - signal;
        rate[2] = immune - at[2];
        rate[3] = (immune - at[3]) / 2;
        rate[4] = (1 + unsealed * leak) * fibre - at[4];
        rate[5] = (1 + poresBySignal * at[2] - at[5]) / 2;
        rate[6] = (gaps * (1 + gapGrowth * signal) - at[6]) / .5;
        rate[7] = (1 + shedding * unsealed * signal - at[7]) / .5;
        rate[8] = (flat - loss) / (flat > loss ? 5 : 21);
        rate[9] = (skin + (1 - skin) * toSkin * (1 - 1 / Math.max(1, entry)) - at[9]) / 14;
    }
}
