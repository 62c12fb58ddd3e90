package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTests {

    @Test
    void the_grades_follow_their_formulas() {
        var text = new Readability(100, 8, 140, 6);
        assertThat(text.grade()).isEqualTo(0.39 * 12.5 + 11.8 * 1.4 - 15.59, within(1e-9));
        assertThat(text.smog()).isEqualTo(1.0430 * Math.sqrt(22.5) + 3.1291, within(1e-9));
        assertThat(text.isLongEnoughForSmog()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One. Two! Three? Four…           | 4 | 4
            Dr. Noor met Mr. Lee, e.g. here. | 1 | 8
            It was 2.46 % (SD 0.81).         | 1 | 3
            "Is it?" "No."                   | 2 | 3
            a line\\nanother line            | 2 | 4
            He said: (yes.) And went.        | 2 | 5
            It is 5. and so on               | 1 | 5
            ''                               | 0 | 0
            ... !!! 123                      | 0 | 0
            """)
    void sentences_and_words_are_counted_as_read(String text, int sentences, int words) {
        var counted = Readability.of(text.replace("\\n", "\n"));
        assertThat(counted.sentences()).isEqualTo(sentences);
        assertThat(counted.words()).isEqualTo(words);
        assertThat(counted.grade()).isGreaterThanOrEqualTo(0).isFinite();
        assertThat(counted.smog()).isFinite();
    }

    @ParameterizedTest
    @CsvSource({
        "1, skin",
        "1, take",
        "1, asked",
        "1, called",
        "1, plaque",
        "1, friend",
        "1, the",
        "1, b12",
        "2, settled",
        "2, people",
        "2, disease",
        "2, someone",
        "2, fibre",
        "2, tested",
        "2, layer",
        "2, patches",
        "2, surely",
        "2, 'didn''t'",
        "2, Crohn's-like",
        "2, careful",
        "2, doing",
        "2, changes",
        "2, guideline",
        "3, barrier",
        "3, area",
        "3, idea",
        "3, coeliac",
        "3, medicine",
        "3, usual",
        "3, easier",
        "3, suicide",
        "3, vegetables",
        "3, everyone",
        "3, opinion",
        "3, colitis",
        "3, moderate",
        "3, steroids'-like",
        "4, psoriasis",
        "4, arthritis-y",
        "4, diarrhoea",
        "4, emergency",
        "5, association",
        "4, psoriatic",
        "4, biologic",
        "5, immunology",
        "5, colonoscopy",
        "5, inflammatory",
        "6, dermatologically",
        "6, permeability",
        "7, gastroenterologist",
    })
    void syllables_are_counted_as_spoken(int count, String word) {
        assertThat(Syllables.count(word)).isEqualTo(count);
    }

    @Test
    void a_section_knows_its_own_grade() {
        var easy = new Section("A?", "The cat sat on the mat. The dog ran.");
        var hard = new Section(
                "B?", "Immunological dysregulation characteristically necessitates multidisciplinary intervention.");
        assertThat(easy.readability().grade()).isLessThan(2);
        assertThat(hard.readability().grade()).isGreaterThan(20);
    }
}
