package org.understory.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.people.Email;

class TypoHintsTests {
    @ParameterizedTest
    @CsvSource({
        "ana@gmial.com, ana@gmail.com",
        "ana@gmal.com, ana@gmail.com",
        "ana@gmaill.com, ana@gmail.com",
        "ana@gmail.con, ana@gmail.com",
        "ana@hotmial.com, ana@hotmail.com",
        "ana@yaho.com, ana@yahoo.com",
        "ana@praxis-berlin.con, ana@praxis-berlin.com"
    })
    void a_slip_is_noticed(String typed, String meant) {
        assertThat(TypoHints.of(new Email(typed)).map(Email::value)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@gmail.com",
                "ana@mail.com",
                "ana@email.com",
                "ana@example.org",
                "ana@gmx.de",
                "ana@me.com",
                "ana@web.de"
            })
    void a_good_domain_is_not_doubted(String typed) {
        assertThat(TypoHints.of(new Email(typed))).isEmpty();
    }
}
