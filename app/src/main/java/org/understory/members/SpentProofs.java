package org.understory.members;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proofs that were used. A proof comes back when a button is pressed twice, and when somebody replays it. */
@Component
class SpentProofs {
    /** Longer than any proof is good for. */
    private static final Duration KEPT = Duration.ofHours(3);

    private final JdbcClient sql;
    private final Clock clock;

    SpentProofs(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An earlier use of the same proof: for the same words or others, and the entry that it made. */
    record Earlier(boolean same, Instant at, @Nullable Long entry) {}

    /** Uses a proof for some words; waits for another press of the same button to end. */
    Optional<Earlier> spend(String proof, String words) {
        var spent = sql.sql("""
                insert into spent_proofs (proof_hash, used_for, spent_at)
                values (:proof, :words, :now)
                on conflict (proof_hash) do nothing
                """)
                .param("proof", hash(proof))
                .param("words", hash(words))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (spent == 1) return Optional.empty();
        return sql.sql("select used_for, entry_id, spent_at from spent_proofs where proof_hash = :proof")
                .param("proof", hash(proof))
                .query((row, n) -> new Earlier(
                        Arrays.equals(row.getBytes("used_for"), hash(words)),
                        row.getTimestamp("spent_at").toInstant(),
                        row.getObject("entry_id", Long.class)))
                .optional();
    }

    void made(String proof, long entry) {
        sql.sql("update spent_proofs set entry_id = :entry where proof_hash = :proof")
                .param("entry", entry)
                .param("proof", hash(proof))
                .update();
    }

    int sweep() {
        return sql.sql("delete from spent_proofs where spent_at < :old")
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
