package org.understory.barrier;

/** The generator sfc32: integers only, so that every machine draws the same picture from the same seed. */
final class Chance {
    private int a;
    private int b;
    private int c = 0x9E3779B9;
    private int counter = 1;

    Chance(int seed) {
        b = seed;
        for (int i = 0; i < 12; i++) next();
    }

    int next() {
        int drawn = a + b + counter++;
        a = b ^ (b >>> 9);
        b = c + (c << 3);
        c = ((c << 21) | (c >>> 11)) + drawn;
        return drawn;
    }

    /** True with about this probability; compared as integers. */
    boolean happens(int threshold) {
        return Integer.compareUnsigned(next(), threshold) < 0;
    }

    static int threshold(double probability) {
        return (int) (long) (probability * 4294967296.0);
    }
}
