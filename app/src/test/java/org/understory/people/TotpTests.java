package org.understory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of the examples in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_digits_are_those_of_the_standard(long second, String digits) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-30, true", "0, true", "30, true", "61, false"})
    void a_clock_may_be_half_a_minute_off(long late, boolean accepted) {
        var now = Instant.ofEpochSecond(1_000_000_020);
        var typed = Totp.code(SECRET, Totp.step(now.plusSeconds(late)));
        assertThat(Totp.matching(SECRET, typed, now).isPresent()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void the_secret_is_written_in_base_32(String bytes, String text) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
