package org.understory.barrier;

import java.util.Optional;

/** How strongly gut and skin are taken to act on one another. No study measures it: every strength is the reader's assumption. */
public enum Arrow {
    UNKNOWN(0, .25, .5, 1),
    NONE(0),
    WEAK(.25),
    MEDIUM(.5),
    STRONG(1);

    private final double[] strengths;

    Arrow(double... strengths) {
        this.strengths = strengths;
    }

    double[] strengths() {
        return strengths;
    }

    public static Optional<Arrow> named(String word) {
        for (var arrow : values()) if (arrow.name().equalsIgnoreCase(word)) return Optional.of(arrow);
        return Optional.empty();
    }
}
