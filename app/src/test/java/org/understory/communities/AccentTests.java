package org.understory.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.understory.communities.Recolouring.NoColour;
import org.understory.communities.Recolouring.Recoloured;
import org.understory.communities.Recolouring.TooPale;

class AccentTests {
    @Test
    void contrast_is_as_wcag_defines_it() {
        assertThat(Contrast.ratio("#000000", "#FFFFFF")).isEqualTo(21, within(0.001));
        assertThat(Contrast.ratio("#777777", "#FFFFFF")).isEqualTo(4.48, within(0.005));
    }

    @Test
    void our_own_coral_passes() {
        assertThat(Accent.judge("#b83e28", "ff9c84")).isEqualTo(new Recoloured(Accent.CORAL));
    }

    @Test
    void a_colour_that_cannot_be_read_is_refused_with_its_contrast() {
        assertThat(Accent.judge("#FFCC00", "#FF9C84")).isInstanceOf(TooPale.class);
        assertThat(Accent.judge("#B83E28", "#803020")).isInstanceOf(TooPale.class);
        assertThat(Accent.judge("red", "#FF9C84")).isEqualTo(new NoColour(Scheme.LIGHT));
    }

    @Test
    void the_surfaces_are_those_of_the_stylesheet() throws Exception {
        var tokens = Files.readString(Path.of("src/main/styles/tokens.css")).toUpperCase(Locale.ROOT);
        for (var name : new String[] {"PAPER", "SAND", "LEAF"}) {
            var pair = tokens.replaceAll("(?s).*--" + name + ": LIGHT-DARK\\((#\\w{6}), (#\\w{6})\\).*", "$1 $2");
            assertThat(Scheme.LIGHT.surfaces()).contains(pair.split(" ")[0]);
            assertThat(Scheme.DARK.surfaces()).contains(pair.split(" ")[1]);
        }
    }
}
