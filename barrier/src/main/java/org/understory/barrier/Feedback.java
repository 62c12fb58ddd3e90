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

/** What changes over days while the sliders stay as they are. The strengths of the two arrows are known here, 0 to 1. */
record Feedback(Factors factors, double skin, double toSkin, double toGut, double entryDrive)
        implements RungeKutta.Change {
    private static final double STEP = .05;
    private static final double HEALTHY_ENTRY = Lining.HEALTHY.permeability(Probe.MACROMOLECULE);

    Feedback(Factors factors, double skin, double toSkin, double toGut) {
        this(factors, skin, toSkin, toGut, Parameter.ENTRY_DRIVE.value());
    }

    /** The body after so many more days. */
    Body run(Body from, double days) {
        return run(from, days, STEP);
    }

    Body run(Body from, double days, double step) {
        Check.within("The number of days", days, 0, 3650);
        var at = from.copy();
        RungeKutta.run(at, step, (int) Math.round(days / step), this);
        return new Body(at);
    }

    private double of(Factor factor) {
        return factors.of(factor);
    }

    /** Pieces of bacteria that enter, healthy = 1. */
    double entry(double leak, double gaps, double loss) {
        var eaten = (1 + .71 * of(Factor.DIET)) * (1 - .31 * of(Factor.FIBRE));
        return eaten * Entry.permeability(leak, gaps, loss) / HEALTHY_ENTRY;
    }

    @Override
    public void of(double[] at, double[] rate) {
        double immune = at[0], signal = at[1], pores = at[2], support = at[3], loss = at[8];
        var entry = entry(at[4], at[7], loss);
        var disease = COELIAC_DRIVE.value() * of(Factor.COELIAC) + PSORIASIS_DRIVE.value() * of(Factor.PSORIASIS);
        var drive = INFECTION_DRIVE.value() * of(Factor.INFECTION)
                + (1 - TREATED.value() * of(Factor.TREATMENT)) * disease
                + entryDrive * Math.max(0, entry - 1)
                + SKIN_DRIVE.value() * toGut * at[9];
        var unsealed = 1 - .7 * of(Factor.BARRIER_ONLY);
        var loosened = 1.05 * of(Factor.STRESS)
                + 3 * of(Factor.BURN)
                + .3 * of(Factor.ALCOHOL)
                + LEAK_BY_SIGNAL.value() * signal / (1 + JUNCTION_SUPPORT.value() * support);
        var flattened = Math.min(
                1, (of(Factor.COELIAC) > 0 ? immune / .6 : 0) + .45 * of(Factor.ALCOHOL) + .55 * of(Factor.INFECTION));
        rate[0] = (drive / (1 + drive) - immune) / 3;
        rate[1] = immune - signal;
        rate[2] = immune - pores;
        rate[3] = (immune - support) / 2;
        rate[4] = (1 + unsealed * loosened) * (1 - .1 * of(Factor.FIBRE)) - at[4];
        rate[5] = (1 + PORES_BY_SIGNAL.value() * pores - at[5]) / 2;
        rate[6] = (GAPS.value() * (1 + GAP_GROWTH.value() * signal) - at[6]) / .5;
        rate[7] = (1 + SHEDDING_BY_SIGNAL.value() * unsealed * signal - at[7]) / .5;
        rate[8] = (flattened - loss) / (flattened > loss ? 5 : 21);
        rate[9] = (skin + (1 - skin) * toSkin * (1 - 1 / Math.max(1, entry)) - at[9]) / 14;
    }

    /** What a big molecule meets, worked out once: it is asked for in every step. */
    private static final class Entry {
        private static final double JUNCTIONS = Pathway.LEAK.permeability(Probe.MACROMOLECULE, Lining.HEALTHY)
                + Pathway.TRICELLULAR.permeability(Probe.MACROMOLECULE, Lining.HEALTHY);
        private static final double OPEN = Pathway.UNRESTRICTED.permeability(Probe.MACROMOLECULE, Lining.HEALTHY);

        static double permeability(double leak, double gaps, double loss) {
            var share = Parameter.VILLUS_SHARE.value();
            var area = share * (1 - Parameter.VILLUS_LOSS.value() * loss)
                    + (1 - share) * (1 + Parameter.CRYPT_GROWTH.value() * loss);
            return JUNCTIONS * leak * area + OPEN * gaps;
        }
    }
}
