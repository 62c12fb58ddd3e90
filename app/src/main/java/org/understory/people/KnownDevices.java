package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.PersonId;

/**
 * Browsers in which a person signed in before, recognised by a random cookie that lasts longer than a sign-in. They have
 * limits of their own, so that a stranger's wrong passwords do not lock the owner out.
 */
@Component
class KnownDevices {
    static final String COOKIE = "__Host-understory-device";
    private static final Duration LASTS = Duration.ofDays(400);

    private final JdbcClient sql;
    private final Clock clock;

    KnownDevices(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How a browser stands to a person. */
    enum Acquaintance {
        KNOWN,
        /** New, and so is the account: it has not been used in any browser before. */
        FIRST,
        NEW
    }

    /** The browser's own mark, if the owner of the address signed in with it before. */
    Optional<String> known(Email email, HttpServletRequest request) {
        if (Cookies.token(request, COOKIE).isEmpty()) return Optional.empty();
        return sql.sql("select id from persons where email = cast(:email as citext)")
                .param("email", email.value())
                .query((row, n) -> new PersonId(row.getLong("id")))
                .optional()
                .flatMap(person -> known(person, request));
    }

    /** The browser's own mark, if the person signed in with it before. */
    Optional<String> known(PersonId person, HttpServletRequest request) {
        return Cookies.token(request, COOKIE)
                .filter(token -> isKnown(person, token))
                .map(Token::text);
    }

    /** Makes the browser known to the person's account. */
    Acquaintance meet(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var token = Cookies.token(request, COOKIE).orElseGet(Token::random);
        var acquaintance =
                isKnown(person, token) ? Acquaintance.KNOWN : hasAny(person) ? Acquaintance.NEW : Acquaintance.FIRST;
        sql.sql("""
                insert into known_devices (token_hash, person_id, created_at, seen_at)
                values (:hash, :person, :now, :now)
                on conflict (token_hash) do update set seen_at = excluded.seen_at
                """)
                .param("hash", hash(person, token))
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        response.addHeader("Set-Cookie", Cookies.made(COOKIE, token.text(), LASTS));
        return acquaintance;
    }

    /** Forgets all browsers of a person except the one at hand, as after signing out everywhere else. */
    void forgetOthers(PersonId person, HttpServletRequest request) {
        var here =
                Cookies.token(request, COOKIE).map(token -> hash(person, token)).orElse(new byte[0]);
        sql.sql("delete from known_devices where person_id = :person and token_hash <> :here")
                .param("person", person.value())
                .param("here", here)
                .update();
    }

    int sweep() {
        return sql.sql("delete from known_devices where seen_at < :old")
                .param("old", clock.instant().minus(LASTS).atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean isKnown(PersonId person, Token token) {
        return sql.sql("select exists (select from known_devices where token_hash = :hash)")
                .param("hash", hash(person, token))
                .query(Boolean.class)
                .single();
    }

    private boolean hasAny(PersonId person) {
        return sql.sql("select exists (select from known_devices where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private static byte[] hash(PersonId person, Token token) {
        return new Token(token.text() + " " + person.value()).hash();
    }
}
