package org.understory.web;

import java.util.Locale;

/** The colour of a letter's circle beside a name; six of them, each at 4.5 : 1 or more with its letter in both schemes. */
public enum Tint {
    A,
    B,
    C,
    D,
    E,
    F;

    /** The same words have the same colour for ever. */
    public static Tint of(String words) {
        return of(words.hashCode());
    }

    /** The same number has the same colour for ever; numbers beside each other have different ones. */
    public static Tint of(long number) {
        return values()[Math.floorMod(number, values().length)];
    }

    /** The class that gives an avatar this colour. */
    public String look() {
        return name().toLowerCase(Locale.ROOT);
    }
}
