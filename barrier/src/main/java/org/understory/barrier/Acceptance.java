package org.understory.barrier;

import static org.understory.barrier.Acceptance.Kind.FITTED;
import static org.understory.barrier.Acceptance.Kind.GUARD;

import java.util.ArrayList;
import java.util.List;

/** What the model must read, computed anew each time it is asked. */
public final class Acceptance {
    private static final Body HEALTHY = run(Factors.NONE, 1);
    private static final Body COELIAC = run(one(Factor.COELIAC), 180);
    private static final Body PSORIASIS = run(one(Factor.PSORIASIS), 180);

    private final List<Row> rows = new ArrayList<>();

    private Acceptance() {}

    /**
     * What a row is worth. Agreement of a fitted row says nothing about the world: the model was tuned to that figure. A guard
     * was not fitted, but its limits were set after its result was seen: it tells that the model changed, and proves nothing.
     */
    public enum Kind {
        FITTED,
        GUARD
    }

    /** One thing that is checked: what the model reads and between which limits it must lie. */
    public record Row(String what, double got, double least, double most, Kind kind) {
        public boolean holds() {
            return got >= least && got <= most;
        }
    }

    public static List<Row> rows() {
        var acceptance = new Acceptance();
        acceptance.healthy();
        acceptance.diseases();
        acceptance.glycols();
        acceptance.factors();
        acceptance.time();
        acceptance.arrows();
        return List.copyOf(acceptance.rows);
    }

    private void healthy() {
        about(FITTED, "healthy lactulose/mannitol", ratio(HEALTHY), .0252, .0005);
        about(FITTED, "healthy lactulose %", lactulose(HEALTHY), .35, .01);
        about(FITTED, "healthy mannitol %", mannitol(HEALTHY), 14, .1);
        about(FITTED, "healthy 51Cr-EDTA %, 24 h", edta(HEALTHY), 1.95, .02);
        about(FITTED, "healthy resistance of the epithelium", HEALTHY.lining().resistance(), 20, .5);
        about(FITTED, "healthy resistance, total", HEALTHY.lining().totalResistance(), 48, 1);
        var lactulose = new UrineTest(Probe.LACTULOSE, Lining.HEALTHY);
        about(FITTED, "lactulose still in the stomach at 2 h", lactulose.inStomach(2), .159, .005);
        about(FITTED, "lactulose that reached the colon by 2 h", lactulose.reachedColon(2), .496, .01);
        about(FITTED, "lactulose into a vein, urine at 5 h", lactulose.afterInjection(5), .75, .02);
        between(GUARD, "healthy lactulose/rhamnose", lactulose(HEALTHY) / rhamnose(HEALTHY), .008, .052);
        about(FITTED, "healthy gaps per 1000 cells", HEALTHY.gaps(), 18, .1);
        about(FITTED, "healthy views that leak %", HEALTHY.lining().leakingViews(), 4.2, .05);
    }

    private void diseases() {
        about(FITTED, "psoriasis, altered: 51Cr-EDTA %, 24 h", edta(PSORIASIS), 2.46, .05);
        between(FITTED, "coeliac lactulose/mannitol, day 180", ratio(COELIAC), .12, .243);
        about(FITTED, "coeliac lactulose, times healthy", lactulose(COELIAC) / lactulose(HEALTHY), 3.03, .3);
        about(FITTED, "coeliac mannitol, times healthy", mannitol(COELIAC) / mannitol(HEALTHY), .5, .1);
        about(FITTED, "coeliac resistance of the epithelium", COELIAC.lining().resistance(), 9, 1);
        about(FITTED, "coeliac resistance, total", COELIAC.lining().totalResistance(), 26, 2);
        between(GUARD, "coeliac rhamnose, times healthy", rhamnose(COELIAC) / rhamnose(HEALTHY), .40, .65);
    }

    private void glycols() {
        double before = Double.POSITIVE_INFINITY;
        for (var mass : new int[] {194, 238, 282, 370, 547, 1000, 1500, 3350, 4000, 10000}) {
            var got = glycol(mass, HEALTHY);
            var least = mass == 3350 ? .08 : mass == 4000 ? .037 : 0;
            var most = mass == 3350 ? .16 : mass == 4000 ? .061 : mass == 10000 ? .005 : before;
            between(
                    mass == 3350 || mass == 4000 ? FITTED : GUARD,
                    "healthy PEG " + mass + " %, 24 h",
                    got,
                    least,
                    most);
            before = got;
        }
        between(
                GUARD,
                "PEG 238 over PEG 370: the edge of the pore",
                glycol(238, HEALTHY) / glycol(370, HEALTHY),
                5,
                1e9);
    }

    private void factors() {
        var burnt = run(one(Factor.BURN), 60);
        about(GUARD, "burn: PEG 3350, times healthy", glycol(3350, burnt) / glycol(3350, HEALTHY), 4.7, 1.175);
        about(FITTED, "burn: lactulose, times healthy", lactulose(burnt) / lactulose(HEALTHY), 4, .4);
        about(
                FITTED,
                "stress: lactulose/mannitol, times healthy",
                ratio(run(one(Factor.STRESS), 60)) / ratio(HEALTHY),
                1.97,
                .1);
        var eaten = new Feedback(one(Factor.DIET), 0, 0, 0, 0).run(Body.healthy(0), 60);
        about(
                FITTED,
                "fat and sugar: entry, times healthy, nothing fed back",
                eaten.entry(one(Factor.DIET)),
                1.71,
                .001);
        var ill = run(one(Factor.INFECTION), 5);
        between(GUARD, "infection, day 5: lactulose/mannitol, times healthy", ratio(ill) / ratio(HEALTHY), 3, 20);
        var over = new Feedback(Factors.NONE, 0, 0, 0).run(ill, 23);
        between(
                GUARD,
                "infection of 5 days, day 28: lactulose/mannitol, times healthy",
                ratio(over) / ratio(HEALTHY),
                .9,
                1.1);
    }

    private void time() {
        var treated = one(Factor.COELIAC).with(Factor.TREATMENT, 1);
        between(
                GUARD,
                "coeliac, then 150 days treated: lactulose/mannitol",
                ratio(feedback(treated).run(COELIAC, 150)),
                0,
                .045);
        var sealed = feedback(one(Factor.COELIAC).with(Factor.BARRIER_ONLY, 1)).run(COELIAC, 60);
        about(
                GUARD,
                "barrier only, 60 days: immune activity, change %",
                100 * (sealed.immune() / COELIAC.immune() - 1),
                0,
                2);
        var stopped = feedback(one(Factor.COELIAC)).run(sealed, 21);
        about(
                GUARD,
                "barrier only, 21 days after stopping: lactulose/mannitol, change %",
                100 * (ratio(stopped) / ratio(COELIAC) - 1),
                0,
                .1);
        var finer = feedback(one(Factor.COELIAC)).run(Body.healthy(0), 45, .025);
        var coarser = run(one(Factor.COELIAC), 45);
        between(
                GUARD,
                "half the time step, day 45: lactulose/mannitol, relative change",
                Math.abs(ratio(finer) / ratio(coarser) - 1),
                0,
                1e-8);
        var even = feedback(one(Factor.COELIAC)).run(Body.healthy(0), 180, .05);
        between(
                GUARD,
                "steps that grow late, day 180: lactulose/mannitol, relative change",
                Math.abs(ratio(COELIAC) / ratio(even) - 1),
                0,
                1e-8);
        var all = Factors.NONE;
        for (var factor : Factor.values()) if (harmful(factor)) all = all.with(factor, 1);
        var worst = new Feedback(all, 0, 1, 1).run(Body.healthy(0), 720);
        between(GUARD, "everything harmful, day 720: immune activity", worst.immune(), 0, 1);
        between(GUARD, "everything harmful, day 720: skin index", worst.skin(), 0, 1);
        between(GUARD, "everything harmful, day 720: leak", worst.lining().leak(), 1, 20);
    }

    private void arrows() {
        var apart = new Feedback(one(Factor.COELIAC), .3, 0, 0).run(Body.healthy(.3), 180);
        between(GUARD, "no arrow: skin index stays", apart.skin(), .3, .3);
        var unknown = Preset.PSORIASIS_ALTERED.scenario().after(180);
        between(GUARD, "arrows unknown: runs in the band", unknown.runs(), 16, 16);
        about(
                GUARD,
                "arrows unknown, psoriasis altered: skin index from",
                unknown.of(Reading.SKIN).low(),
                .30,
                .005);
        about(
                GUARD,
                "arrows unknown, psoriasis altered: skin index to",
                unknown.of(Reading.SKIN).high(),
                .73,
                .005);
        about(
                GUARD,
                "arrows unknown, psoriasis altered: 51Cr-EDTA from",
                unknown.of(Reading.EDTA).low(),
                2.45,
                .01);
        about(
                GUARD,
                "arrows unknown, psoriasis altered: 51Cr-EDTA to",
                unknown.of(Reading.EDTA).high(),
                3.28,
                .01);
    }

    static boolean harmful(Factor factor) {
        return factor != Factor.FIBRE && factor != Factor.TREATMENT && factor != Factor.BARRIER_ONLY;
    }

    private static Factors one(Factor factor) {
        return Factors.NONE.with(factor, 1);
    }

    private static Feedback feedback(Factors factors) {
        return new Feedback(factors, 0, 0, 0);
    }

    private static Body run(Factors factors, double days) {
        return feedback(factors).run(Body.healthy(0), days);
    }

    private static double urine(Probe probe, Body body) {
        return new UrineTest(probe, body.lining()).percent();
    }

    private static double lactulose(Body body) {
        return urine(Probe.LACTULOSE, body);
    }

    private static double mannitol(Body body) {
        return urine(Probe.MANNITOL, body);
    }

    private static double rhamnose(Body body) {
        return urine(Probe.RHAMNOSE, body);
    }

    private static double edta(Body body) {
        return urine(Probe.EDTA, body);
    }

    private static double glycol(int mass, Body body) {
        return urine(Probe.peg(mass), body);
    }

    private static double ratio(Body body) {
        return lactulose(body) / mannitol(body);
    }

    private void about(Kind kind, String what, double got, double wanted, double within) {
        between(kind, what, got, wanted - within, wanted + within);
    }

    private void between(Kind kind, String what, double got, double least, double most) {
        rows.add(new Row(what, got, least, most, kind));
    }
}
