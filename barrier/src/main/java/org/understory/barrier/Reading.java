package org.understory.barrier;

import java.util.Optional;

/** What the four tests read, and what only the model knows. */
public enum Reading {
    ENTRY("bacterial product entry", "× healthy", null),
    LACTULOSE("lactulose in urine, 5 h", "%", null),
    MANNITOL("mannitol in urine, 5 h", "%", new Published(8, 40, "doi:10.1111/j.1365-2362.1982.tb02230.x")),
    RATIO("lactulose/mannitol, 5 h", "", new Published(.014, .043, "Gut 1997;40:215 and Gut 1993;34:354")),
    EDTA("51Cr-EDTA in urine, 24 h", "%", new Published(1.23, 2.67, "1.95 ± 2 × .36, Humbert 1991")),
    EPITHELIUM("resistance of the epithelium", "Ω·cm²", null),
    TOTAL("resistance with the tissue under it", "Ω·cm²", null),
    GAPS("gaps per 1000 cells", "", null),
    VIEWS("views that leak", "%", null),
    IMMUNE("immune activity, in the model only", "", null),
    SKIN("skin index, in the model only", "", null),
    STRANDS("broken strands of the junctions, in the model only", "%", null),
    VILLI("height of the villi, in the model only", "× healthy", null);

    /** Which healthy people read what, and who says so. */
    public record Published(double low, double high, String source) {}

    /** Where a band of the model lies against what healthy people read. */
    public enum Verdict {
        INSIDE,
        OVERLAPS,
        OUTSIDE
    }

    private final String title;
    private final String unit;
    private final Published healthy;

    Reading(String title, String unit, Published healthy) {
        this.title = title;
        this.unit = unit;
        this.healthy = healthy;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    /** None where no range is published: the blood test has none, and says so. */
    public Optional<Published> healthy() {
        return Optional.ofNullable(healthy);
    }

    /** None where nothing is published. */
    public Optional<Verdict> verdict(Outcome.Band band) {
        if (healthy == null) return Optional.empty();
        if (band.low() >= healthy.low() && band.high() <= healthy.high()) return Optional.of(Verdict.INSIDE);
        if (band.high() < healthy.low() || band.low() > healthy.high()) return Optional.of(Verdict.OUTSIDE);
        return Optional.of(Verdict.OVERLAPS);
    }

    double of(Body body, Factors factors) {
        var lining = body.lining();
        return switch (this) {
            case ENTRY -> body.entry(factors);
            case LACTULOSE -> body.lactulose();
            case MANNITOL -> body.mannitol();
            case RATIO -> body.lactulose() / body.mannitol();
            case EDTA -> new UrineTest(Probe.EDTA, lining).percent();
            case EPITHELIUM -> lining.resistance();
            case TOTAL -> lining.totalResistance();
            case GAPS -> body.gaps();
            case VIEWS -> lining.leakingViews();
            case IMMUNE -> body.immune();
            case SKIN -> body.skin();
            case STRANDS -> 100 * Lattice.share(lining);
            case VILLI -> lining.villi();
        };
    }
}
