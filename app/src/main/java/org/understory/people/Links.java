package org.understory.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/**
 * One-time links that are sent by e-mail. Whoever holds one proves that letters to the person reach them. Only the hash of
 * its token is kept. Mail programs open links before people do, so a page that a link leads to only looks; a button uses
 * it.
 */
@Component
public class Links {
    private final JdbcClient sql;
    private final Clock clock;

    Links(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param purpose what it lets one do, in one word; a link works for its own purpose only
     * @return the token: 32 letters, digits, hyphens and underscores
     */
    public String issue(
            PersonId person,
            CommunityId community,
            String purpose,
            @Nullable Long thing,
            String returnTo,
            Duration lasts) {
        var token = Token.random();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("""
                insert into links (token_hash, person_id, community_id, purpose, thing, return_to, created_at, expires_at)
                values (:hash, :person, :community, :purpose, :thing, :return, :now, :expires)
                """)
                .param("hash", token.hash())
                .param("person", person.value())
                .param("community", community.value())
                .param("purpose", purpose)
                .param("thing", thing)
                .param("return", returnTo)
                .param("now", now)
                .param("expires", now.plus(lasts))
                .update();
        return token.text();
    }

    /** How good a link is, without using it; {@link LinkUse.Used} means that it can be used. */
    public LinkUse look(String token, String purpose) {
        return judge(find(token, purpose, ""), clock.instant());
    }

    /** Uses a link up. Of two who use it at the same time one succeeds. */
    @Transactional
    public LinkUse use(String token, String purpose) {
        var now = clock.instant();
        var found = judge(find(token, purpose, "for update"), now);
        if (found instanceof LinkUse.Used) {
            sql.sql("update links set used_at = :now where token_hash = :hash")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("hash", new Token(token).hash())
                    .update();
        }
        return found;
    }

    /** When the person was last sent a link for a purpose that they have not used. */
    public Optional<Instant> lastIssued(PersonId person, CommunityId community, String purpose) {
        return sql.sql("""
                select created_at
                  from links
                 where person_id = :person
                   and community_id = :community
                   and purpose = :purpose
                   and used_at is null
                 order by created_at desc
                 limit 1
                """)
                .param("person", person.value())
                .param("community", community.value())
                .param("purpose", purpose)
                .query((row, n) -> row.getTimestamp("created_at").toInstant())
                .optional();
    }

    /** Ends every link of a person that has not been used, as after a change of address. */
    void revoke(PersonId person) {
        sql.sql("delete from links where person_id = :person and used_at is null")
                .param("person", person.value())
                .update();
    }

    /** Removes links that ended a month ago; until then a click on one is told what became of it. */
    public int sweep() {
        return sql.sql("delete from links where expires_at < :old")
                .param("old", clock.instant().minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Link> find(String token, String purpose, String lock) {
        if (!token.matches("[\\w-]{32}")) return Optional.empty();
        return sql.sql("""
                select person_id, community_id, thing, return_to, expires_at, used_at
                  from links
                 where token_hash = :hash
                   and purpose = :purpose
                """ + lock)
                .param("hash", new Token(token).hash())
                .param("purpose", purpose)
                .query(Link::from)
                .optional();
    }

    private static LinkUse judge(Optional<Link> found, Instant now) {
        if (found.isEmpty()) return new LinkUse.Unknown();
        var link = found.get();
        if (link.usedAt() instanceof Instant used) return new LinkUse.AlreadyUsed(link, used);
        return now.isBefore(link.expiresAt()) ? new LinkUse.Used(link) : new LinkUse.Expired(link);
    }
}
