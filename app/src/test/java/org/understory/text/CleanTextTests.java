package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            a\\r\\nb\\rc|a\\nb\\nc
            a\\u0085b\\u2028c\\u2029d|a\\nb\\nc\\nd
            a\\tb|a b
              a  |a
            a  \\nb|a\\nb
            a\\n\\n\\nb|a\\n\\n\\nb
            a\\n\\n\\n\\n\\n \\n\\nb|a\\n\\n\\nb
            a\\u0000b\\u0007c\\u001Bd\\u007Fe|abcde
            cafe\\u0301|café
            \\u202Eabc\\u202C|abc
            \\u2066abc\\u2069|abc
            a\\u200Bb\\uFEFFc\\u00ADd\\u2060e\\u180Ef|abcdef
            a\\u200Db\\u200Cc|abc
            a\\uD800b\\uDC00c|abc
            a\\uFFFEb\\uFDD0c|abc
            a\\uDB40\\uDC41\\uDB40\\uDC42b|ab
            a\\uFE0F\\uFE0F\\uFE0Fb|a\\uFE0Fb
            a \\uFE0Fb|a b
            abc\\u200Fdef|abc\\u200Fdef
            \\u3164\\u115Fa|a
            a\\u034Fb|ab
            """)
    void what_is_invisible_goes_and_what_is_visible_stays(String typed, String clean) {
        assertThat(CleanText.of(real(typed)).value()).isEqualTo(real(clean));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍👩‍👧‍👦",
                "👩🏽‍⚕️",
                "🏳️‍🌈",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "❤️",
                "❤︎",
                "1️⃣",
                "🇫🇮",
                "🧑‍🦽‍➡️",
                "👁️‍🗨️",
                "می‌خواهم",
                "क्‍ष",
                "ക്‍",
                "ශ්‍රී",
                "שָׁלוֹם",
                "مَرْحَبًا",
                "ไม่",
                "Việt",
                "ở",
                "ǖ",
                "ÅÄÖ",
                "葛󠄀",
                "ᠠ᠋",
                "བརྩེ",
                "\u0627\u200D",
                "a\n\nb",
                "x\u200Ey",
            })
    void writing_that_needs_its_joiners_marks_and_selectors_keeps_them(String typed) {
        assertThat(CleanText.of(typed).value()).isEqualTo(typed);
    }

    @Test
    void an_emoji_of_a_later_unicode_stays() {
        var later = Character.toString(0x1FAFE) + Character.toString(0x1FADB);
        assertThat(CleanText.of(later).value()).isEqualTo(later);
        assertThat(CleanText.of(later).isBlank()).isFalse();
    }

    @Test
    void no_letter_grows_a_tower_of_marks() {
        var zalgo = "z" + "\u0302\u0316\u0337\u0489".repeat(50) + "o";
        assertThat(CleanText.of(zalgo).length()).isLessThanOrEqualTo(2 + InvisibleCharacters.MOST_MARKS);
        assertThat(CleanText.of("ส" + "็".repeat(80)).length()).isEqualTo(1 + InvisibleCharacters.MOST_MARKS);
        assertThat(CleanText.of("a" + "\u0344".repeat(9)).length())
                .isLessThanOrEqualTo(1 + InvisibleCharacters.MOST_MARKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "\u00A0\u2003\u3000",
                "\u200B\u200D\u2060",
                "\uFEFF",
                "\u202E\u2066",
                "\u3164\uFFA0\u115F\u1160",
                "\u2800",
                "\u0301\u0302",
                "\uFE0F",
                "\u0000",
                "\uE000",
                "\uDB40\uDC41",
                "\u00AD",
                "\u17B4",
                "\u200E\u200F"
            })
    void nothing_to_see_is_blank(String typed) {
        assertThat(CleanText.of(typed).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "0", "🌻", "❤️", "שלום", "語", "\u202Ea"})
    void anything_to_see_is_not_blank(String typed) {
        assertThat(CleanText.of(typed).isBlank()).isFalse();
    }

    @Test
    void length_is_counted_as_people_count_and_a_refusal_tells_both_numbers() {
        var text = CleanText.of("🌻🌻🌻ab  ");
        assertThat(text.length()).isEqualTo(5);
        assertThat(text.over(5)).isEmpty();
        assertThat(text.over(4)).contains(new CleanText.TooLong(5, 4));
    }

    @Test
    void cleaning_twice_changes_nothing() {
        var random = new Random(7);
        int[] alphabet = {
            'a', ' ', '\n', '\t', '\r', 0, 0x301, 0x316, 0x344, 0x958, 0x300, 0x489, 0x200B, 0x200C, 0x200D, 0x200E,
            0x202E, 0x2066, 0xFE0F, 0xFE0E, 0xFEFF, 0x1F469, 0x1F3FD, 0x2640, 0x1F3F4, 0xE0067, 0xE007F, 0x915, 0x94D,
            0x627, 0x64B, 0xE2A, 0xE47, 0xF40, 0xFB2, 0xD800, 0xDC00, 0x3164, 0x2800, 0x1820, 0x180B, 0x845B, 0xE0100,
            0x1100, 0x1161, 0x11A8, 0xFFFE, 0xE000,
        };
        for (int i = 0; i < 20_000; i++) {
            var raw = new StringBuilder();
            for (int n = random.nextInt(24); n > 0; n--) {
                raw.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            var once = CleanText.of(raw.toString()).value();
            assertThat(CleanText.of(once).value())
                    .as("of %s", raw.codePoints().boxed().toList())
                    .isEqualTo(once);
        }
    }

    private static String real(String written) {
        var hex = Pattern.compile("\\\\u([0-9A-F]{4})").matcher(written);
        return hex.replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))))
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t");
    }
}
