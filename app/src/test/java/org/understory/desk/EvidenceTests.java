package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in a text are found, also in a text that is nothing but numbers. */
class EvidenceTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "About 3% had it.",
                "In 12.5 per cent of them.",
                "1,000 of 12,000 people.",
                "One group: 3 out of every 10."
            })
    void numbers_ask_for_a_source(String passage) {
        assertThat(Evidence.questions(false, passage, List.of(), 2026)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chapter 12 of the book.", "It began in 2019.", "Take two."})
    void other_figures_do_not(String passage) {
        assertThat(Evidence.questions(false, passage, List.of(), 2026)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,", "1.", "1", "1 ", "1% "})
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_endless_number_keeps_nobody_waiting(String piece) {
        assertThatCode(() -> Evidence.questions(false, piece.repeat(200_000 / piece.length()), List.of(), 2026))
                .doesNotThrowAnyException();
    }
}
