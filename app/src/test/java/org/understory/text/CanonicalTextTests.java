package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTextTests {

    private static final CanonicalText TEXT = CanonicalText.of("A café", "Two words", "One.\n\nTwo.");

    @Test
    void the_form_and_its_fingerprint_never_change() {
        assertThat(TEXT.text()).isEqualTo("understory-text 1\ntitle: A café\nlede: Two words\n\nOne.\n\nTwo.\n");
        assertThat(TEXT.sha256()).isEqualTo("cb942bccfdd6df3d8935f8a84182b1e67dbec4fc6c330989241b520093113884");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A cafe\u0301 | Two words     | One.\\n\\nTwo.
            ' A  café '  | Two\\n words  | \\n\\nOne.  \\r\\n\\t\\r\\nTwo.\\r\\n\\r\\n
            A café       | Two words     | One.\\r\\rTwo.\\n\\n
            A café       | \uFEFFTwo words | \uFEFFOne.\\n\\nTwo.
            """)
    void how_a_file_was_saved_makes_no_difference(String title, String lede, String body) {
        assertThat(CanonicalText.of(real(title), real(lede), real(body)).sha256())
                .isEqualTo(TEXT.sha256());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A cafe      | Two words   | One.\\n\\nTwo.
            A café      | Two word    | One.\\n\\nTwo.
            A café      | Two words   | One.\\nTwo.
            A café      | Two words   | One.\\n\\n\\nTwo.
            A café      | Two words   | One.\\n\\n Two.
            A café      | Two words   | One.\\n\\nTwo!
            A café      | Two words   | One.\\n\\nT\u200Bwo.
            A café      | Two words   | one.\\n\\nTwo.
            A café Two  | words       | One.\\n\\nTwo.
            A café      | Two words One. | Two.
            """)
    void any_other_word_or_sign_makes_a_difference(String title, String lede, String body) {
        assertThat(CanonicalText.of(real(title), real(lede), real(body)).sha256())
                .isNotEqualTo(TEXT.sha256());
    }

    @Test
    void a_line_cannot_pretend_to_be_another_part() {
        assertThat(CanonicalText.of("A\nlede: B", "C", "D").sha256())
                .isNotEqualTo(CanonicalText.of("A", "B", "D").sha256());
        assertThat(CanonicalText.of("A", "B\n\nC", "D").text())
                .isEqualTo("understory-text 1\ntitle: A\nlede: B C\n\nD\n");
    }

    @Test
    void a_canonical_text_is_its_own_canonical_form() {
        var raw = CanonicalText.of(" x\u00A0 \n y ", "a\r\nb", "\n\n  q \n\n```\n z  \n```\t\n");
        assertThat(CanonicalText.of(raw.title(), raw.lede(), raw.body())).isEqualTo(raw);
    }

    private static String real(String written) {
        return written.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }
}
