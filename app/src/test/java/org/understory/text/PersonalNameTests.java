package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana",
                "José-María",
                "O'Brien",
                "🌻",
                "👩🏽‍⚕️",
                "יעל",
                "محمد",
                "李",
                "Nguyễn Thị",
                "X Æ A-12",
                "d'Été",
                "."
            })
    void names_of_every_kind_are_fine(String typed) {
        assertThat(PersonalName.check(typed)).isEqualTo(new PersonalName.Check.Fine(new PersonalName(typed)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  Ana   Maria '|Ana Maria",
                "'An\na'|An a",
                "'\u202EanA'|anA",
                "'\u200FAna\u200E'|Ana",
                "'A\u200Bna'|Ana",
                "'\u0301Ana'|Ana",
                "'A\tB'|A B"
            })
    void names_are_cleaned(String typed, String name) {
        assertThat(PersonalName.clean(typed)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n", "\u200B", "\u202E\u202C", "\u3164", "\u0301", "\u2800", "\uFE0F", "\u200E"})
    void a_name_that_nobody_can_see_is_missing(String typed) {
        assertThat(PersonalName.check(typed)).isEqualTo(new PersonalName.Check.Missing());
    }

    @Test
    void sixty_characters_as_a_reader_sees_them_are_the_most() {
        assertThat(PersonalName.check("👩🏽‍⚕️".repeat(60))).isInstanceOf(PersonalName.Check.Fine.class);
        assertThat(PersonalName.check("n".repeat(60))).isInstanceOf(PersonalName.Check.Fine.class);
        assertThat(PersonalName.check("n".repeat(61))).isEqualTo(new PersonalName.Check.TooLong(61, 60));
        assertThat(PersonalName.check("n" + "\u0301\u0302\u0303\u0304".repeat(9_000)))
                .isInstanceOf(PersonalName.Check.Fine.class);
        assertThatThrownBy(() -> new PersonalName(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
