package org.understory.barrier.browser;

import org.teavm.jso.JSExport;
import org.understory.barrier.Acceptance;
import org.understory.barrier.Arrow;
import org.understory.barrier.Factor;
import org.understory.barrier.Factors;
import org.understory.barrier.Outcome;
import org.understory.barrier.Preset;
import org.understory.barrier.Reading;
import org.understory.barrier.Scenario;

/** What a page's script may ask the model. Readings come as pairs, low and high, in the order of {@link Reading}. */
public final class Exports {
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
