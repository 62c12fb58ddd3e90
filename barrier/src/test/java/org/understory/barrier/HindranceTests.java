package org.understory.barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fourteen values of the two closed forms at the defaults of Tervonen 2019, in m/s. */
class HindranceTests {
    @ParameterizedTest
    @CsvSource({
        "194, .00017319, 7.0768e-10",
        "238, .00015477, 6.2601e-10",
        "282, .00014079, 5.6423e-10",
        "370, .00012064, 4.7562e-10",
        "547, 9.5914e-05, 3.6778e-10",
        "1000, 6.5964e-05, 2.3928e-10",
        "4000, 2.3973e-05, 6.9063e-11"
    })
    void a_broken_strand_and_a_corner_of_three_cells_let_peg_pass_as_tabled(int mass, double strand, double corner) {
        var probe = Probe.peg(mass);
        var diffusion = probe.diffusion() * 1e-4;
        var slit = 2 * 4e-9 * .18e6 * diffusion / 6e-9 * Hindrance.slit(probe.radius() / 40);
        var pore = .014e12 * Math.PI * 5e-9 * 5e-9 * diffusion / 1e-6 * Hindrance.pore(probe.radius() / 50);
        assertThat(slit / strand).isCloseTo(1, offset(1e-4));
        assertThat(pore / corner).isCloseTo(1, offset(1e-4));
    }
}
