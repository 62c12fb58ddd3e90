package org.understory.barrier;

import java.util.Optional;

/** Seven settings worth comparing. Both arrows are unknown in all of them. */
public enum Preset {
    HEALTHY("healthy", 0, 180),
    PSORIASIS_USUAL("psoriasis", .3, 180),
    PSORIASIS_ALTERED("psoriasis-altered", .3, 180, Factor.PSORIASIS),
    COELIAC("coeliac", 0, 180, Factor.COELIAC),
    COELIAC_TREATED("coeliac-treated", 0, 180, Factor.COELIAC, Factor.TREATMENT),
    INFECTION("infection", 0, 5, Factor.INFECTION),
    BURN("burn", 0, 180, Factor.BURN);

    private final String word;
    private final double days;
    private final Scenario scenario;

    Preset(String word, double skin, double days, Factor... factors) {
        this.word = word;
        this.days = days;
        var set = Factors.NONE;
        for (var factor : factors) set = set.with(factor, 1);
        this.scenario = new Scenario(set, skin, Arrow.UNKNOWN, Arrow.UNKNOWN);
    }

    /** How it is called in an address and in a command. */
    public String word() {
        return word;
    }

    /** The day it is usually looked at: an infection on its fifth, the others when all has settled. */
    public double days() {
        return days;
    }

    public Scenario scenario() {
        return scenario;
    }

    public static Optional<Preset> named(String word) {
        for (var preset : values()) if (preset.word.equals(word)) return Optional.of(preset);
        return Optional.empty();
    }
}
