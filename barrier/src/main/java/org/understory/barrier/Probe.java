package org.understory.barrier;

import java.util.List;
import java.util.Optional;

/**
 * A molecule whose passage is watched.
 *
 * @param name what a reader calls it
 * @param mass in g/mol
 * @param radius in Å
 * @param excreted share that leaves with the urine once in the blood
 * @param clearance from the blood, per hour
 * @param lost in the colon, per hour: what bacteria eat
 * @param hours for how long the urine is collected
 */
public record Probe(
        String name, double mass, double radius, double excreted, double clearance, double lost, double hours) {
    public static final Probe MANNITOL = new Probe("mannitol", 182, 3.6, 1, .44, 2, 5);
    public static final Probe RHAMNOSE = new Probe("rhamnose", 164, 3.6, .72, .40, 2, 5);
    public static final Probe LACTULOSE = new Probe("lactulose", 342, 5, .93, .33, 2, 5);
    public static final Probe EDTA = new Probe("51Cr-EDTA", 340, 5.4, .97, .30, 0, 24);
    public static final Probe PEG_4000 = peg(4000);
    public static final Probe DEXTRAN = new Probe("dextran 4k", 4000, 14, .70, .31, 0, 24);
    /** Stands for pieces of bacteria. It is never collected in urine. */
    public static final Probe MACROMOLECULE = new Probe("macromolecule", 45000, 30, 0, 0, 0, 24);

    public Probe {
        Check.within("The mass of a probe in g/mol", mass, 1, 1e6);
        Check.within("The radius of a probe in Å", radius, .1, 1000);
        Check.within("The excreted share of a probe", excreted, 0, 1);
        Check.within("The clearance of a probe per hour", clearance, 0, 100);
        Check.within("The loss of a probe per hour", lost, 0, 100);
        Check.within("The hours of collecting", hours, 0, 240);
    }

    /** Polyethylene glycol of this mass in g/mol. Its radius is from the mass (Tervonen 2019); what the kidney does is assumed. */
    public static Probe peg(double mass) {
        Check.within("The mass of PEG in g/mol", mass, 100, 100_000);
        return new Probe("PEG " + (long) mass, mass, .29 * Math.pow(mass, .454), .70, .31, 0, 24);
    }

    /** The seven that are named. */
    public static List<Probe> all() {
        return List.of(MANNITOL, RHAMNOSE, LACTULOSE, EDTA, PEG_4000, DEXTRAN, MACROMOLECULE);
    }

    /** The probe of this name, upper or lower case, with a hyphen or a space. */
    public static Optional<Probe> named(String name) {
        for (var probe : all()) if (plain(probe.name).equals(plain(name))) return Optional.of(probe);
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.toLowerCase().replace("-", "").replace(" ", "");
    }

    /** In cm²/s. */
    double diffusion() {
        return Parameter.DIFFUSION.value() * Math.pow(mass, Parameter.DIFFUSION_POWER.value());
    }
}
