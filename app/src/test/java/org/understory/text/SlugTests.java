package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is psoriasis?          | what-is-psoriasis
            Crohn’s or "UC"             | crohns-or-uc
            Größe, Ærø & Łódź           | grosse-aero-lodz
            --a--b--                    | a-b
            ﬁne ① x²                    | fine-1-x2
            日本                        | x
            İstanbul                    | istanbul
            '../../etc/passwd%00'       | etc-passwd-00
            """)
    void a_title_becomes_an_address(String title, String slug) {
        assertThat(Slug.from(title, "x")).isEqualTo(new Slug(slug));
    }

    @Test
    void long_titles_end_after_a_whole_word() {
        assertThat(Slug.from("word ".repeat(40), "x").value()).hasSize(79).endsWith("-word");
        assertThat(Slug.from("w".repeat(500), "x").value()).hasSize(Slug.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "a b", "ä", "a/b", "..", "a\n"})
    void what_is_no_slug_is_not_taken_for_one(String raw) {
        assertThat(Slug.parse(raw)).isEmpty();
    }
}
