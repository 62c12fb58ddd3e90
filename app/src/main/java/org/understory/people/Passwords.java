package org.understory.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.PersonId;

/**
 * The passwords of those who have one. Kept as Argon2id with 19 MiB and two passes, the
 * minimum that OWASP's password storage cheat sheet names. At most two are computed at once, because of the memory.
 */
@Component
public class Passwords {
    private final JdbcClient sql;
    private final SignIns signIns;
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore room = new Semaphore(2, true);
    private @Nullable String nobodys;

    Passwords(JdbcClient sql, SignIns signIns) {
        this.sql = sql;
        this.signIns = signIns;
    }

    /** Whose account this address and password open. Takes as long for an unknown address as for a wrong password. */
    Optional<PersonId> check(Email email, String password) {
        var account = sql.sql("select id, password_hash from persons where email = cast(:email as citext)")
                .param("email", email.value())
                .query((row, n) -> new Account(new PersonId(row.getLong("id")), row.getString("password_hash")))
                .optional();
        var hash = account.map(Account::hash).orElse(null);
        var right = one(() -> argon2.matches(password, hash == null ? nobodysHash() : hash));
        return right && hash != null ? account.map(Account::person) : Optional.empty();
    }

    /** Whether this is the person's password. */
    boolean check(PersonId person, String password) {
        var hash = hash(person);
        return hash != null && one(() -> argon2.matches(password, hash));
    }

    /** Whether the person signs in with a password, too. */
    public boolean has(PersonId person) {
        return hash(person) != null;
    }

    /**
     * Sets a password that {@link PasswordStrength} found good enough. Every browser is signed out: the caller signs the
     * one at hand in again.
     */
    @Transactional
    public void set(PersonId person, String password) {
        keep(person, password);
        signIns.signOutEverywhere(person);
    }

    /** The same, and the browser at hand stays signed in, by a new cookie; what belongs to its sign-in stays, too. */
    @Transactional
    void change(SignedIn who, String password, HttpServletResponse response) {
        keep(who.person(), password);
        signIns.signOutElsewhere(who);
        signIns.renew(who, response);
    }

    private void keep(PersonId person, String password) {
        var hash = one(() -> argon2.encode(password));
        sql.sql("update persons set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", person.value())
                .update();
    }

    private @Nullable String hash(PersonId person) {
        return sql.sql("select coalesce(password_hash, '') as hash from persons where id = :id")
                .param("id", person.value())
                .query((row, n) -> row.getString("hash"))
                .optional()
                .filter(hash -> !hash.isEmpty())
                .orElse(null);
    }

    private synchronized String nobodysHash() {
        if (nobodys == null) nobodys = argon2.encode("nobody");
        return nobodys;
    }

    private <T> T one(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    private record Account(PersonId person, @Nullable String hash) {}
}
