package org.understory.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AvatarTests {
    private static final Pattern COLOUR = Pattern.compile("#([0-9A-F]{6})");

    @Test
    void the_same_number_draws_the_same_plant_also_after_many_others() {
        var drawing = Avatar.svg(7);
        for (long seed = 100; seed < 5000; seed++) Avatar.svg(seed);
        assertThat(Avatar.svg(7)).isEqualTo(drawing);
    }

    @Test
    void members_rarely_look_alike() {
        var drawings = new HashSet<String>();
        for (long seed = 0; seed < 1000; seed++) drawings.add(Avatar.svg(seed));
        assertThat(drawings).hasSizeGreaterThan(990);
    }

    @Test
    void a_drawing_is_small_and_brings_nothing_a_strict_policy_forbids() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(Avatar.svg(seed)).hasSizeLessThan(2000).doesNotContain("style=", "href", "url(", " id=");
        }
    }

    @Test
    void leaves_stand_out_from_the_ground_and_veins_from_the_leaves() {
        for (long seed = 0; seed < 200; seed++) {
            var found = COLOUR.matcher(Avatar.svg(seed))
                    .results()
                    .map(one -> one.group(1))
                    .toList();
            assertThat(contrast(found.get(0), found.get(1))).isGreaterThan(4.5);
            assertThat(contrast(found.get(1), found.get(2))).isGreaterThan(4.5);
        }
    }

    private static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as defined by WCAG 2.2. */
    private static double luminance(String hex) {
        var weights = new double[] {0.2126, 0.7152, 0.0722};
        var sum = 0.0;
        for (int i = 0; i < 3; i++) {
            var part = Integer.parseInt(hex, i * 2, i * 2 + 2, 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
