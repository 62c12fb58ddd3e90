package org.understory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.people.PasswordStrength.Judgement.Fine;
import org.understory.people.PasswordStrength.Judgement.Refused;

class PasswordStrengthTests {
    private static final PasswordStrength STRENGTH = new PasswordStrength();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "password12", "aaaaaaaaaaaaaaa", "qwertyuiop12", "psoriasis1", "ana@x.example"})
    void an_easy_password_is_refused(String password) {
        assertThat(STRENGTH.judge(password, List.of("ana@x.example", "Psoriasis Together")))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantern orchard velvet 9", "ж8нм-кдп-2вца", "正しい馬電池ステープル", "Tr7#pl!wZ0q"})
    void a_good_one_is_taken_in_any_script(String password) {
        assertThat(STRENGTH.judge(password, List.of("ana@x.example"))).isInstanceOf(Fine.class);
    }

    @Test
    void a_password_has_an_upper_limit() {
        assertThat(STRENGTH.judge("a1b2".repeat(100), List.of())).isInstanceOf(Refused.class);
    }
}
