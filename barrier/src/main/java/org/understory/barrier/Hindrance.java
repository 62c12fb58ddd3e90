package org.understory.barrier;

/**
 * How much an opening slows a molecule, by the molecule's radius over the opening's (the share): 1 free, 0 closed. The closed forms are those
 * of Tervonen and others, PLoS ONE 2019;14(4):e0214876.
 */
public final class Hindrance {
    private Hindrance() {}

    /** In a round pore. */
    public static double pore(double share) {
        if (share <= 0) return 1;
        if (share >= 1) return 0;
        var series = share * (.270788 + share * (1.10115 - .435933 * share));
        series = -1.56034 + share * (.528155 + share * (1.91521 + share * (-2.81903 + series)));
        return Math.max(1 + 9.0 / 8 * share * Math.log(share) + share * series, 0);
    }

    /** In a slit. */
    public static double slit(double share) {
        if (share <= 0) return 1;
        if (share >= 1) return 0;
        var series = -1.19358 + share * share * (.4285 + share * (-.3192 + .08428 * share));
        return Math.max(1 + 9.0 / 16 * share * Math.log(share) + share * series, 0);
    }
}
