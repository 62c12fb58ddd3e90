package org.understory.explainers;

import java.util.Map;
import org.understory.barrier.Arrow;
import org.understory.barrier.Factor;
import org.understory.barrier.Preset;
import org.understory.web.Sentence;

/** What an address asks the figure to show: a preset, and sliders and arrows that differ from it. Nothing in it is about a person. */
sealed interface Settings {
    record Chosen(Figure figure) implements Settings {}

    /** Something in the address is none of our settings; the sentence says which. */
    record Refused(Sentence why) implements Settings {}

    static Settings of(Map<String, String> asked) {
        var word = asked.getOrDefault("preset", Preset.HEALTHY.word());
        var preset = Preset.named(word).orElse(null);
        if (preset == null) return refused("explainers.figure.refused.preset", word);
        var scenario = preset.scenario();
        for (var factor : Factor.values()) {
            var typed = asked.get(factor.word());
            if (typed == null) continue;
            var value = share(typed);
            if (Double.isNaN(value)) return refused("explainers.figure.refused.slider", factor.word());
            scenario = scenario.with(factor, value);
        }
        var toSkin = Arrow.named(asked.getOrDefault("gut-to-skin", "unknown"));
        var toGut = Arrow.named(asked.getOrDefault("skin-to-gut", "unknown"));
        if (toSkin.isEmpty() || toGut.isEmpty()) return refused("explainers.figure.refused.arrow", "");
        var assumed = scenario.assuming(toSkin.get(), toGut.get());
        return new Chosen(new Figure(assumed, preset.days(), preset));
    }

    /** From 0 to 1; else not a number. */
    private static double share(String typed) {
        if (!typed.matches("[01](\\.[0-9]{1,6})?")) return Double.NaN;
        var value = Double.parseDouble(typed);
        return value <= 1 ? value : Double.NaN;
    }

    private static Settings refused(String key, String word) {
        return new Refused(Sentence.of(key, word.length() > 40 ? word.substring(0, 40) + "…" : word));
    }
}
