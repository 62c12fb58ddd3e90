package org.understory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseTests {
    static Stream<Arguments> sentences() {
        return Stream.of(
                said("Nothing to fill in"),
                said("It''s quoted, '{'and braced'}'"),
                said("{0} and {1}", "one", "two"),
                said("{1} before {0}, then {1}", "one", "two"),
                said("{0}", 7),
                said("{0}", -999),
                said("{0}", 1_000),
                said("{0}", 122_000L),
                said("{0}", 1.5),
                said("{0} without {1}", "one"),
                said("{0}", (Object) null),
                said("{0}, who typed {0}", "{1}"),
                said("{0,choice,0#none|1#one|1<{0,number,integer} of them}", 2_000),
                said("", "unused"));
    }

    private static Arguments said(String pattern, Object... args) {
        return Arguments.of(pattern, args);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_sentence_reads_as_the_message_format_says(String pattern, Object[] args) {
        assertThat(Phrase.of(pattern).say(args)).isEqualTo(new MessageFormat(pattern, Locale.ENGLISH).format(args));
    }
}
