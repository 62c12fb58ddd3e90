package org.understory.barrier;

import java.util.ArrayList;

/**
 * All that is set before a run.
 *
 * @param factors where the sliders stand; an infection lasts five days and is then over
 * @param skin the skin index to begin with, 0 to 1; it is not a psoriasis score
 * @param gutToSkin how strongly entry through the gut acts on the skin
 * @param skinToGut how strongly the skin acts on the gut
 */
public record Scenario(Factors factors, double skin, Arrow gutToSkin, Arrow skinToGut) {
    static final double INFECTION_DAYS = 5;

    public Scenario {
        Check.within("The skin index", skin, 0, 1);
    }

    public Scenario with(Factor factor, double value) {
        return new Scenario(factors.with(factor, value), skin, gutToSkin, skinToGut);
    }

    public Scenario assuming(Arrow gutToSkin, Arrow skinToGut) {
        return new Scenario(factors, skin, gutToSkin, skinToGut);
    }

    /** What has come of it after so many days: where an arrow is unknown, a band over all its strengths. */
    public Outcome after(double days) {
        Check.within("The number of days", days, 0, 3650);
        var runs = new ArrayList<Body>();
        for (var toSkin : gutToSkin.strengths())
            for (var toGut : skinToGut.strengths()) runs.add(run(days, toSkin, toGut));
        return new Outcome(factors, runs);
    }

    private Body run(double days, double toSkin, double toGut) {
        var ill = factors.of(Factor.INFECTION) > 0 ? Math.min(days, INFECTION_DAYS) : 0;
        var after = new Feedback(factors.with(Factor.INFECTION, 0), skin, toSkin, toGut);
        var body = new Feedback(factors, skin, toSkin, toGut).run(Body.healthy(skin), ill);
        return after.run(body, days - ill);
    }
}
