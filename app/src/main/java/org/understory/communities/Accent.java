package org.understory.communities;

import java.util.Locale;
import org.understory.communities.Recolouring.NoColour;
import org.understory.communities.Recolouring.TooPale;

/**
 * A community's own colour for what a person should press, in the light and in the dark scheme.
 *
 * @param light {@code #RRGGBB}, readable on the light surfaces
 * @param dark {@code #RRGGBB}, readable on the dark ones
 */
public record Accent(String light, String dark) {
    static final Accent CORAL = new Accent("#B83E28", "#FF9C84");
    private static final String COLOUR = "#[0-9A-F]{6}";

    public Accent {
        if (!light.matches(COLOUR) || !dark.matches(COLOUR)) throw new IllegalArgumentException("Not a colour");
    }

    /** Judges two colours that were typed, with or without the sign before the six digits. */
    static Recolouring judge(String typedLight, String typedDark) {
        var light = tidy(typedLight);
        var dark = tidy(typedDark);
        if (!light.matches(COLOUR)) return new NoColour(Scheme.LIGHT);
        if (!dark.matches(COLOUR)) return new NoColour(Scheme.DARK);
        if (!Scheme.LIGHT.takes(light)) return new TooPale(Scheme.LIGHT, Scheme.LIGHT.contrast(light));
        if (!Scheme.DARK.takes(dark)) return new TooPale(Scheme.DARK, Scheme.DARK.contrast(dark));
        return new Recolouring.Recoloured(new Accent(light, dark));
    }

    private static String tidy(String typed) {
        var word = typed.strip().toUpperCase(Locale.ROOT);
        return word.startsWith("#") ? word : "#" + word;
    }

    /** The custom properties that the design system reads. */
    String stylesheet() {
        return ":root{--accent-light:%s;--accent-dark:%s;--on-accent:light-dark(%s,%s)}\n"
                .formatted(light, dark, Scheme.textOn(light), Scheme.textOn(dark));
    }

    /** The name of its stylesheet. The colours are in it, so what is behind the address never changes. */
    String path() {
        return "/accent-" + (light + "-" + dark).replace("#", "").toLowerCase(Locale.ROOT) + ".css";
    }
}
