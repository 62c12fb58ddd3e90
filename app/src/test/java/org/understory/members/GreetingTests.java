package org.understory.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTests {
    @ParameterizedTest
    @ValueSource(strings = {"Ana", "J. P.", "Jean-Luc", "נועה", "🦋", "Ana 2"})
    void a_letter_greets_by_name(String name) {
        assertThat(GateLetters.mayGreet(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Buy at evil.test", "http://evil", "me@evil", "call 0800 12345", "www evil"})
    void a_name_that_could_be_an_advertisement_stays_out_of_a_strangers_letter(String name) {
        assertThat(GateLetters.mayGreet(name)).isFalse();
    }
}
