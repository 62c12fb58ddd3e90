package org.understory.people;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.PersonId;

/**
 * The second step of those who turned it on: a secret shared with an authenticator app, and recovery codes. It counts from
 * the first correct code on, so that nobody locks themselves out with an app that was not set up.
 */
@Component
class SecondFactors {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Clock clock;
    private final RecoveryCodes codes;
    private final AccountKey key;

    SecondFactors(JdbcClient sql, Clock clock, RecoveryCodes codes, AccountKey key) {
        this.sql = sql;
        this.clock = clock;
        this.codes = codes;
        this.key = key;
    }

    /** @param secret nothing when it was sealed with a key that is lost: then only a recovery code helps */
    private record Factor(Optional<byte[]> secret, boolean on) {}

    private Factor factor(ResultSet row, int n) throws SQLException {
        var kept = row.getBytes("secret");
        var secret = row.getBoolean("sealed") ? key.unseal(kept) : Optional.of(kept);
        return new Factor(secret, row.getBoolean("confirmed"));
    }

    boolean isOn(PersonId person) {
        return find(person, "").filter(Factor::on).isPresent();
    }

    /** The secret that waits for its first correct code. */
    Optional<byte[]> waiting(PersonId person) {
        return find(person, "").filter(factor -> !factor.on()).flatMap(Factor::secret);
    }

    /** Begins anew with a fresh secret; changes nothing for whom it is on already. */
    void begin(PersonId person) {
        var secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        sql.sql("""
                insert into second_factors (person_id, secret, sealed, created_at)
                values (:person, :secret, true, :now)
                on conflict (person_id) do update
                   set secret = excluded.secret,
                       sealed = true,
                       created_at = excluded.created_at
                 where second_factors.confirmed_at is null
                """)
                .param("person", person.value())
                .param("secret", key.seal(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Turns it on with the first correct code, and gives the recovery codes, which nobody can read again. */
    @Transactional
    Optional<List<String>> confirm(PersonId person, String typed) {
        var factor = find(person, "for update").filter(found -> !found.on());
        if (factor.isEmpty() || !useCode(person, factor.get(), typed)) return Optional.empty();
        sql.sql("update second_factors set confirmed_at = :now where person_id = :person")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
        return Optional.of(codes.renew(person));
    }

    /** Whether a code is right, from the app or from the paper. It is used up by this. */
    @Transactional
    boolean accept(PersonId person, String typed) {
        var factor = find(person, "for update").filter(Factor::on);
        return factor.isPresent() && (useCode(person, factor.get(), typed) || codes.use(person, typed));
    }

    @Transactional
    void turnOff(PersonId person) {
        codes.forget(person);
        sql.sql("delete from second_factors where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** Seals what an older version kept open. Doing it again changes nothing. */
    @Transactional
    void sealAll() {
        sql.sql("select person_id, secret from second_factors where not sealed for update")
                .query((row, n) -> new Open(row.getLong("person_id"), row.getBytes("secret")))
                .list()
                .forEach(open -> sql.sql("""
                                update second_factors
                                   set secret = :secret,
                                       sealed = true
                                 where person_id = :person
                                """)
                        .param("secret", key.seal(open.secret()))
                        .param("person", open.person())
                        .update());
    }

    private record Open(long person, byte[] secret) {}

    private boolean useCode(PersonId person, Factor factor, String typed) {
        if (factor.secret().isEmpty()) return false;
        var step = Totp.matching(factor.secret().get(), typed, clock.instant());
        return step.isPresent()
                && sql.sql(
                                        "update second_factors set last_step = :step where person_id = :person and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("person", person.value())
                                .update()
                        == 1;
    }

    private Optional<Factor> find(PersonId person, String lock) {
        return sql.sql("""
                select secret, sealed, confirmed_at is not null as confirmed
                  from second_factors
                 where person_id = :person
                """ + lock)
                .param("person", person.value())
                .query(this::factor)
                .optional();
    }
}
