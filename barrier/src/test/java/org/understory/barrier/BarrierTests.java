package org.understory.barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarrierTests {
    private static final Scenario APART = new Scenario(Factors.NONE, 0, Arrow.NONE, Arrow.NONE);

    @ParameterizedTest
    @EnumSource
    void a_slider_moves_each_reading_one_way_only(Factor factor) {
        var from = factor == Factor.TREATMENT || factor == Factor.BARRIER_ONLY ? APART.with(Factor.COELIAC, 1) : APART;
        var way = Acceptance.harmful(factor) ? 1 : -1;
        for (var reading : new Reading[] {Reading.RATIO, Reading.ENTRY, Reading.LACTULOSE, Reading.EDTA}) {
            var before = way * -1e9;
            for (int step = 0; step <= 10; step++) {
                var after = from.with(factor, step / 10.0).after(factor == Factor.INFECTION ? 5 : 60);
                var got = after.of(reading).low();
                assertThat(way * got).as(factor + " " + reading).isGreaterThanOrEqualTo(way * before - 1e-12);
                before = got;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 4.2})
    void strands_break_as_often_as_the_leak_says(double leak) {
        var lining = new Lining(1, leak, 1, 0);
        var lattice = new Lattice(lining, 18, 1);
        for (int i = 0; i < 200; i++) lattice.step();
        double sum = 0;
        for (int i = 0; i < 400; i++) {
            lattice.step();
            sum += lattice.brokenShare();
        }
        assertThat(sum / 400).isCloseTo(Lattice.share(lining), offset(.003));
    }

    @Test
    void an_outcome_has_only_bands_to_give() {
        assertThat(Arrays.stream(Outcome.class.getDeclaredMethods()).filter(m -> Modifier.isPublic(m.getModifiers())))
                .filteredOn(method -> !method.getName().equals("runs"))
                .extracting(Method::getReturnType)
                .containsOnly((Class) Outcome.Band.class);
        assertThat(Preset.PSORIASIS_ALTERED.scenario().after(180).of(Reading.SKIN))
                .satisfies(band -> assertThat(band.high()).isGreaterThan(band.low()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -.1, 1.1, Double.POSITIVE_INFINITY})
    void a_slider_out_of_range_is_refused_with_a_sentence(double value) {
        assertThatThrownBy(() -> Factors.NONE.with(Factor.STRESS, value))
                .hasMessageStartingWith("The slider stress ")
                .hasMessageEndingWith(".");
    }

    @Test
    void other_numbers_that_mean_nothing_are_refused() {
        assertThatThrownBy(() -> APART.after(Double.NaN)).hasMessage("The number of days is not a number.");
        assertThatThrownBy(() -> APART.after(-1))
                .hasMessage("The number of days lies between 0 and 3650, but -1.0 was given.");
        assertThatThrownBy(() -> new Lining(1, 1, 1, 2)).hasMessageContaining("The loss of villi");
        assertThatThrownBy(() -> Probe.peg(-5)).hasMessageContaining("The mass of PEG");
        assertThat(Preset.named("leaky")).isEmpty();
    }

    @Test
    void small_differences_in_psoriasis_overlap_with_health_and_blood_has_no_range() {
        assertThat(Reading.ENTRY.healthy()).isEmpty();
        assertThat(Reading.RATIO.verdict(APART.after(1).of(Reading.RATIO))).contains(Reading.Verdict.INSIDE);
    }

    @Test
    void the_same_seed_draws_the_same_lattice() {
        var one = new Lattice(Lining.HEALTHY, 18, 7);
        var two = new Lattice(Lining.HEALTHY, 18, 7);
        for (int i = 0; i < 50; i++) {
            one.step();
            two.step();
        }
        assertThat(one.brokenShare()).isEqualTo(two.brokenShare()).isPositive();
    }
}
