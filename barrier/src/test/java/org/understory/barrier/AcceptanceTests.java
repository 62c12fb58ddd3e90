package org.understory.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcceptanceTests {
    @Test
    void every_row_of_the_acceptance_table_holds() {
        var rows = Acceptance.rows();
        for (var row : rows)
            System.out.printf(
                    "%-4s %-68s %12.6g  [%.6g, %.6g]  %s%n",
                    row.holds() ? "ok" : "FAIL",
                    row.what(),
                    row.got(),
                    row.least(),
                    row.most(),
                    row.kind() == Acceptance.Kind.FITTED ? "a fit" : "a guard");
        assertThat(rows).allMatch(Acceptance.Row::holds);
    }
}
