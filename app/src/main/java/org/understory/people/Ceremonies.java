package org.understory.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** Challenges that wait for a passkey's answer. Each is good once and for half an hour. */
@Component
class Ceremonies {
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Clock clock;

    Ceremonies(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A challenge and the name under which its answer is given. */
    record Begun(String token, Bytes challenge) {}

    /**
     * Gives a challenge out.
     *
     * @param person who adds a passkey, or null while somebody signs in
     */
    Begun begin(@Nullable PersonId person, CommunityId community) {
        var token = Token.random();
        var challenge = new byte[32];
        RANDOM.nextBytes(challenge);
        sql.sql("""
                insert into ceremonies (token_hash, community_id, person_id, challenge, expires_at)
                values (:hash, :community, :person, :challenge, :expires)
                """)
                .param("hash", token.hash())
                .param("community", community.value())
                .param("person", person == null ? null : person.value())
                .param("challenge", challenge)
                .param("expires", clock.instant().plus(LASTS).atOffset(ZoneOffset.UTC))
                .update();
        return new Begun(token.text(), new Bytes(challenge));
    }

    /** The challenge of somebody's ceremony, which is over by this, whatever comes of the answer. */
    Optional<Bytes> take(String token, @Nullable PersonId person, CommunityId community) {
        return sql.sql("""
                delete from ceremonies
                 where token_hash = :hash
                   and community_id = :community
                   and person_id is not distinct from cast(:person as bigint)
                   and expires_at > :now
                returning challenge
                """)
                .param("hash", new Token(token).hash())
                .param("community", community.value())
                .param("person", person == null ? null : person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Bytes(row.getBytes("challenge")))
                .optional();
    }

    int sweep() {
        return sql.sql("delete from ceremonies where expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
