package org.understory.barrier;

import java.util.Optional;

/** What a reader can try: each a slider from 0 to 1. */
public enum Factor {
    STRESS(
            "stress",
            Evidence.B,
            "lactulose/mannitol × 1.96",
            "People: one stressful speech, n = 23. doi:10.1136/gutjnl-2013-305690"),
    BURN(
            "burn",
            Evidence.B,
            "lactulose × 3.9",
            "People with burns over a fifth of the skin. PMID 2108508, PMID 1734847"),
    INFECTION(
            "infection",
            Evidence.B,
            "lactulose/mannitol × 3.2 on day 5",
            "People, mostly infants. doi:10.1111/j.1365-2362.1986.tb01332.x"),
    ALCOHOL(
            "alcohol",
            Evidence.C,
            "mannitol × .75, lactulose/mannitol × 1.5",
            "People; results conflict. PMID 7977243, PMID 6141332; no change: PMID 9515283"),
    DIET(
            "fat-and-sugar",
            Evidence.C,
            "entry × 1.71",
            "People: blood endotoxin, n = 8; not a test of the barrier. PMID 22326433"),
    FIBRE(
            "fibre",
            Evidence.C,
            "entry × .69, leak − 10 %",
            "People, n = 20 and n = 8. doi:10.1016/j.nutres.2012.09.010, PMID 22326433"),
    COELIAC("coeliac", Evidence.B, "lactulose × 2.9, mannitol × .55", "People with coeliac disease. PMID 10902869"),
    PSORIASIS(
            "psoriasis",
            Evidence.C,
            "51Cr-EDTA × 1.26",
            "People, 15 and 15 (Humbert 1991); against it: 22 of 29 normal, PMID 3933045"),
    TREATMENT(
            "treat",
            Evidence.B,
            "drive − 97 %",
            "People with coeliac disease: normal within 5 months. Gut 1982;23:202"),
    BARRIER_ONLY(
            "barrier-only",
            Evidence.D,
            "leak − 70 %",
            "Hypothetical. Larazotide: no gain in lactulose/mannitol over placebo, PMC4699279");

    /** How good the evidence for a factor's size is: B people in an experiment or consistent data, C small or conflicting, D indirect. */
    public enum Evidence {
        B,
        C,
        D
    }

    private final String word;
    private final Evidence evidence;
    private final String effect;
    private final String source;

    Factor(String word, Evidence evidence, String effect, String source) {
        this.word = word;
        this.evidence = evidence;
        this.effect = effect;
        this.source = source;
    }

    /** How it is called in an address and in a command. */
    public String word() {
        return word;
    }

    public Evidence evidence() {
        return evidence;
    }

    /** What the slider does at its end. */
    public String effect() {
        return effect;
    }

    public String source() {
        return source;
    }

    public static Optional<Factor> named(String word) {
        for (var factor : values()) if (factor.word.equals(word)) return Optional.of(factor);
        return Optional.empty();
    }
}
