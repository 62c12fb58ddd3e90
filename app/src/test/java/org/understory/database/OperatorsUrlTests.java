package org.understory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OperatorsUrlTests {

    @Test
    void the_usual_form_is_read() {
        var url = OperatorsUrl.of("postgresql://anna:p%40ss+word@db.example:5433/site?sslmode=require");
        assertThat(url.user()).isEqualTo("anna");
        assertThat(url.password()).isEqualTo("p@ss+word");
        assertThat(url.jdbc()).startsWith("jdbc:postgresql://db.example:5433/site?sslmode=require&");
        assertThat(url.shown()).isEqualTo("postgresql://db.example:5433/site");
    }

    @Test
    void the_jdbc_form_is_read() {
        var url = OperatorsUrl.of("jdbc:postgresql://localhost/site?user=anna&password=secret&ssl=true");
        assertThat(url.user()).isEqualTo("anna");
        assertThat(url.password()).isEqualTo("secret");
        assertThat(url.jdbc()).doesNotContain("secret").contains("ssl=true");
    }

    @Test
    void a_wrong_address_is_refused_without_showing_the_password() {
        assertThatThrownBy(() -> OperatorsUrl.of("mysql://anna:secret@localhost/site"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("postgresql://user:password@host")
                .message()
                .doesNotContain("secret");
    }
}
