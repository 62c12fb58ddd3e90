package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Short                      | 20 | Short                | false
            Exactly ten                | 11 | Exactly ten          | false
            One two three four         | 12 | One two…             | true
            One two, three four        | 12 | One two…             | true
            One two. Three four        | 12 | One two…             | true
            Donaudampfschiffahrt       | 6  | Donau…               | true
            A Donaudampfschiffahrt     | 8  | A Donau…             | true
            '  a \n\n b  '             | 9  | a b                  | false
            """)
    void it_ends_after_a_whole_word(String text, int most, String excerpt, boolean shortened) {
        assertThat(Excerpt.ofText(text, most)).isEqualTo(new Excerpt(excerpt, shortened));
    }

    @Test
    void it_never_cuts_a_character_in_two() {
        assertThat(Excerpt.ofText("👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️", 8).text()).isEqualTo("👩🏽‍⚕️…");
        assertThat(Excerpt.ofText("日本語日本語", 4)).isEqualTo(new Excerpt("日本語…", true));
        assertThat(Excerpt.ofText("🌻🌻🌻", 3)).isEqualTo(new Excerpt("🌻🌻🌻", false));
    }

    @Test
    void mark_up_is_left_out() {
        assertThat(Excerpt.ofHtml("<p>One <b>two</b></p><p>three &amp; four</p>", 99)
                        .text())
                .isEqualTo("One two three & four");
        assertThat(Excerpt.ofMarkdown("# One\n\n- *two*\n- [three](https://e.org) <b>", 99)
                        .text())
                .isEqualTo("One two three <b>");
    }
}
