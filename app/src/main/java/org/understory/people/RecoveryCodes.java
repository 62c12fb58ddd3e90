package org.understory.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.PersonId;

/** Ten codes on paper that stand in for a lost phone, once each. Only their hashes are kept. */
@Component
class RecoveryCodes {
    static final int MANY = 10;

    /** No letter or digit that looks like another one: 30 signs, so twelve of them are 58 random bits. */
    private static final String SIGNS = "abcdefghjkmnpqrstvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Clock clock;

    RecoveryCodes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** New codes; those until now end. */
    List<String> renew(PersonId person) {
        forget(person);
        var codes = new ArrayList<String>();
        for (int i = 0; i < MANY; i++) {
            var code = random();
            codes.add(code);
            sql.sql("insert into recovery_codes (person_id, code_hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", hash(person, code))
                    .update();
        }
        return codes;
    }

    /** Uses a code up. Of two who use it at the same time one succeeds. */
    boolean use(PersonId person, String typed) {
        return sql.sql("""
                update recovery_codes
                   set used_at = :now
                 where person_id = :person
                   and code_hash = :hash
                   and used_at is null
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("person", person.value())
                        .param("hash", hash(person, typed))
                        .update()
                == 1;
    }

    int left(PersonId person) {
        return sql.sql("select count(*) from recovery_codes where person_id = :person and used_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void forget(PersonId person) {
        sql.sql("delete from recovery_codes where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private static String random() {
        var code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i == 4 || i == 8) code.append('-');
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private static byte[] hash(PersonId person, String typed) {
        var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return new Token(person.value() + " " + plain).hash();
    }
}
