package org.understory.communities;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one-time link with which the first owner sets an empty installation up. Each start makes a new one until it is used. */
@Component
public class SetupLinks {
    /** What a link is worth. */
    public enum State {
        OPEN,
        USED,
        UNKNOWN
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Clock clock;

    SetupLinks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new link's token; one that was printed before and never used ends. */
    @Transactional
    public String issue() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.sql("delete from setup_links where used_at is null").update();
        sql.sql("insert into setup_links (token_hash, created_at) values (:hash, :now)")
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    public State look(String token) {
        return sql.sql("select used_at is null as open from setup_links where token_hash = :hash")
                .param("hash", hash(token))
                .query((row, n) -> row.getBoolean("open") ? State.OPEN : State.USED)
                .optional()
                .orElse(State.UNKNOWN);
    }

    /** Uses it up: true for one caller only. Call inside the transaction that founds the community. */
    @Transactional
    public boolean use(String token) {
        return sql.sql("update setup_links set used_at = :now where token_hash = :hash and used_at is null")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("hash", hash(token))
                        .update()
                == 1;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
