package org.understory.process;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.understory.database.EmbeddedPostgres;

/** What the database of a running program holds, seen from outside the program. */
final class Inside {
    private final JdbcClient sql;

    private Inside(JdbcClient sql) {
        this.sql = sql;
    }

    static Inside of(Path data) {
        var address = EmbeddedPostgres.runningIn(data).orElseThrow();
        return new Inside(JdbcClient.create(
                new DriverManagerDataSource(address.ownerUrl(), address.ownerUser(), address.ownerPassword())));
    }

    long anArticle() {
        return sql.sql("select min(id) from articles").query(Long.class).single();
    }

    /** New confirmed subscribers of the first community; their cookies. */
    List<String> subscribers(int count) {
        var cookies = new ArrayList<String>();
        for (int i = 0; i < count; i++) cookies.add(subscriber());
        return cookies;
    }

    private String subscriber() {
        var token = HexFormat.of().formatHex(random());
        sql.sql("""
                with person as (
                    insert into persons (email, confirmed_at, created_at)
                    values (:email, :now, :now)
                    returning id
                ), member as (
                    insert into members (community_id, person_id, first_name, active_at, created_at)
                    select (select min(id) from communities), id, 'Sample', :now, :now from person
                    returning community_id, person_id
                )
                insert into sign_ins (token_hash, person_id, community_id, created_at, seen_at, expires_at)
                select :hash, person_id, community_id, :now, :now, :later from member
                """)
                .param("email", token + "@example.org")
                .param("hash", hash(token))
                .param("now", OffsetDateTime.now())
                .param("later", OffsetDateTime.now().plusDays(1))
                .update();
        return token;
    }

    /** Signs somebody in who is there; the cookie. */
    String signsIn(String email) {
        var token = HexFormat.of().formatHex(random());
        sql.sql("""
                insert into sign_ins (token_hash, person_id, community_id, created_at, seen_at, expires_at)
                select :hash, id, (select min(id) from communities), :now, :now, :later from persons where email = :email
                """)
                .param("hash", hash(token))
                .param("email", email)
                .param("now", OffsetDateTime.now())
                .param("later", OffsetDateTime.now().plusDays(1))
                .update();
        return token;
    }

    /** Adds readers of the first community's newsletter; the addresses of all of them. */
    Set<String> newsletterReaders(int more) {
        sql.sql("""
                with person as (
                    insert into persons (email, confirmed_at, created_at)
                    select 'reader-' || n || '@example.org', now(), now() from generate_series(1, :more) n
                    returning id
                )
                insert into members (community_id, person_id, first_name, newsletter, active_at, created_at)
                select (select min(id) from communities), id, 'Sample', true, now(), now() from person
                """).param("more", more).update();
        return sql.sql("""
                select person.email
                  from newsletter_readers((select min(id) from communities)) reader
                  join persons person on person.id = reader.person_id
                """).query(String.class).set();
    }

    /** How many recipients of newsletters are in each state. */
    Map<String, Integer> recipients() {
        var found = new TreeMap<String, Integer>();
        sql.sql("select state, count(*) as many from mailing_recipients group by state")
                .query(row -> {
                    found.put(row.getString("state"), row.getInt("many"));
                });
        return found;
    }

    /** The addresses to which it is recorded that a newsletter may have arrived twice. */
    Set<String> recipientsSentAgain() {
        return sql.sql("""
                select person.email
                  from mailing_recipients recipient
                  join persons person on person.id = recipient.person_id
                 where maybe_twice
                """).query(String.class).set();
    }

    /** How often each comment stands in the database. */
    Map<String, Integer> comments() {
        var found = new TreeMap<String, Integer>();
        sql.sql("select text, count(*) as times from comments where text like 'written while%' group by text")
                .query(row -> {
                    found.put(row.getString("text"), row.getInt("times"));
                });
        return found;
    }

    /** Whether the counts that pages show are those of the rows. */
    boolean countsAreTrue() {
        return sql.sql("""
                select not exists (
                    select 1
                      from comment_counts kept
                     where visible <> (select count(*)
                                         from comments
                                        where comments.kind = kept.kind
                                          and comments.thing = kept.thing
                                          and state = 'visible'))
                """).query(Boolean.class).single();
    }

    /** Whether all letters have left; nobody has to wait for one that could not be handed over at first. */
    boolean noLetterWaits() {
        return sql.sql("select not exists (select from letters where state in ('waiting', 'sending'))")
                .query(Boolean.class)
                .single();
    }

    /** The Message-IDs of letters of which it is recorded that they may have arrived twice. */
    Set<String> lettersSentAgain() {
        return sql.sql("select message_id from letters where maybe_twice")
                .query(String.class)
                .set();
    }

    private static byte[] random() {
        var bytes = new byte[16];
        new Random().nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
