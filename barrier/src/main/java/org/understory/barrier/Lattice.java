package org.understory.barrier;

/**
 * What a microscope might see within seconds, as a picture: 40 × 25 six-sided cells, around in x and closed in y. Each cell owns three
 * edges of four strands, which break and close by chance. Transport uses the mean of broken strands, never a single edge; a drawn gap
 * is exaggerated.
 */
public final class Lattice {
    public static final int WIDTH = 40, HEIGHT = 25;
    private static final int STRANDS = 4;

    private final boolean[] broken = new boolean[WIDTH * HEIGHT * 3 * STRANDS];
    private final boolean[] gap = new boolean[WIDTH * HEIGHT];
    private final Chance chance;
    private final int opening;
    private final int closing;
    private final int shedding;
    private final int sealing;

    /** A lattice of closed junctions that will loosen as this lining's do. */
    public Lattice(Lining lining, double gapsPerThousand, int seed) {
        Check.within("The number of gaps per 1000 cells", gapsPerThousand, 0, 999);
        chance = new Chance(seed);
        var close = Parameter.STRAND_CLOSING.value();
        var share = share(lining);
        closing = Chance.threshold(close);
        opening = Chance.threshold(close * share / (1 - share));
        var gaps = gapsPerThousand / 1000;
        sealing = Chance.threshold(Parameter.SEALING_RATE.value());
        shedding = Chance.threshold(Math.min(.9, Parameter.SEALING_RATE.value() * gaps / (1 - gaps)));
    }

    /** The share of strands that are broken in the long run. */
    static double share(Lining lining) {
        return Math.min(.9, Parameter.STRAND_BROKEN.value() * lining.leak());
    }

    /** One second. */
    public void step() {
        for (int i = 0; i < broken.length; i++)
            if (chance.happens(broken[i] ? closing : opening)) broken[i] = !broken[i];
        for (int i = 0; i < gap.length; i++) if (chance.happens(gap[i] ? sealing : shedding)) gap[i] = !gap[i];
    }

    /** How many of the four strands of this edge (0 to 2) of this cell are broken. */
    public int broken(int cell, int edge) {
        int count = 0;
        for (int i = 0; i < STRANDS; i++) if (broken[(cell * 3 + edge) * STRANDS + i]) count++;
        return count;
    }

    public boolean gap(int cell) {
        return gap[cell];
    }

    /** The share of all strands that are broken now. */
    public double brokenShare() {
        int count = 0;
        for (var strand : broken) if (strand) count++;
        return (double) count / broken.length;
    }
}
