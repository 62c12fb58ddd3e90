package org.understory.barrier;

/** The slow state: immune activity, its three signals, the lining, gaps and a skin index. Package-private: where an arrow is unknown, nobody may see one. */
final class Body {
    private final double[] at;
    private double lactulose = Double.NaN;
    private double mannitol = Double.NaN;

    Body(double[] at) {
        this.at = at;
    }

    static Body healthy(double skin) {
        return new Body(new double[] {0, 0, 0, 0, 1, 1, 18, 1, 0, skin});
    }

    double[] copy() {
        return at.clone();
    }

    Lining lining() {
        return new Lining(at[5], at[4], at[7], Math.min(1, Math.max(0, at[8])));
    }

    /** Percent in the urine; worked out once, since the ratio asks for it again. */
    double lactulose() {
        if (Double.isNaN(lactulose)) lactulose = new UrineTest(Probe.LACTULOSE, lining()).percent();
        return lactulose;
    }

    double mannitol() {
        if (Double.isNaN(mannitol)) mannitol = new UrineTest(Probe.MANNITOL, lining()).percent();
        return mannitol;
    }

    double immune() {
        return at[0];
    }

    double gaps() {
        return at[6];
    }

    double skin() {
        return at[9];
    }

    double entry(Factors factors) {
        return new Feedback(factors, 0, 0, 0).entry(at[4], at[7], at[8]);
    }
}
