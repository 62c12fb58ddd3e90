package org.understory.barrier.browser;

import org.teavm.jso.JSExport;
import org.understory.barrier.Acceptance;
import org.understory.barrier.Arrow;
import org.understory.barrier.Factor;
import org.understory.barrier.Factors;
import org.understory.barrier.Lattice;
import org.understory.barrier.Lining;
import org.understory.barrier.Outcome;
import org.understory.barrier.Preset;
import org.understory.barrier.Reading;
import org.understory.barrier.Scenario;

/** What a page's script may ask the model. Readings come as pairs, low and high, in the order of {@link Reading}. */
public final class Exports {
    private static Lattice lattice = new Lattice(Lining.HEALTHY, 18, 1);

    private Exports() {}

    public static void main(String[] args) {}

    /** The readings of a preset on its day, by its place among the presets. */
    @JSExport
    public static double[] preset(int place) {
        var preset = Preset.values()[place];
        return bands(preset.scenario().after(preset.days()));
    }

    /** The readings of what the sliders say, in the order of {@link Factor}; the arrows by their place among the strengths. */
    @JSExport
    public static double[] readings(double[] sliders, double skin, int gutToSkin, int skinToGut, double days) {
        var factors = Factors.NONE;
        for (var factor : Factor.values()) factors = factors.with(factor, sliders[factor.ordinal()]);
        return bands(new Scenario(factors, skin, Arrow.values()[gutToSkin], Arrow.values()[skinToGut]).after(days));
    }

    /** What each row of the acceptance table reads here. */
    @JSExport
    public static double[] acceptance() {
        var rows = Acceptance.rows();
        var got = new double[rows.size()];
        for (int i = 0; i < got.length; i++) got[i] = rows.get(i).got();
        return got;
    }

    /** Begins a lattice whose junctions leak so many times a healthy one's. */
    @JSExport
    public static void lattice(double leak, double gapsPerThousand) {
        lattice = new Lattice(new Lining(1, leak, 1, 0), gapsPerThousand, 1);
    }

    /** Lets seconds pass: the broken strands, 0 to 4, of each cell's three edges, and 8 more on the first of a cell that is a gap. */
    @JSExport
    public static int[] pass(int seconds) {
        for (int i = 0; i < seconds; i++) lattice.step();
        var seen = new int[Lattice.WIDTH * Lattice.HEIGHT * 3];
        for (int i = 0; i < seen.length; i++)
            seen[i] = lattice.broken(i / 3, i % 3) + (i % 3 == 0 && lattice.gap(i / 3) ? 8 : 0);
        return seen;
    }

    private static double[] bands(Outcome outcome) {
        var readings = Reading.values();
        var bands = new double[2 * readings.length];
        for (var reading : readings) {
            var band = outcome.of(reading);
            bands[2 * reading.ordinal()] = band.low();
            bands[2 * reading.ordinal() + 1] = band.high();
        }
        return bands;
    }
}
