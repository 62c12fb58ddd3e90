package org.understory.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that refused a letter for good; nothing is sent there for a month. Only a keyed hash of each is kept. */
@Component
class Suppressions {
    private static final Duration LASTS = Duration.ofDays(30);

    private final JdbcClient sql;
    private final Clock clock;
    private final MailKey key;

    Suppressions(JdbcClient sql, Clock clock, MailKey key) {
        this.sql = sql;
        this.clock = clock;
        this.key = key;
    }

    boolean has(String address) {
        return sql.sql("""
                select exists (select from suppressions where address_hash = :hash and at > :old)
                """)
                .param("hash", hash(address))
                .param("old", clock.instant().minus(LASTS).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Those of these addresses at which nothing is sent. One statement. */
    Set<String> among(Collection<String> addresses) {
        var byHash = new HashMap<String, String>();
        for (var address : addresses) byHash.put(HexFormat.of().formatHex(hash(address)), address);
        return sql.sql("""
                select encode(address_hash, 'hex') as hash
                  from suppressions
                 where address_hash in (select decode(hash, 'hex') from unnest(:hashes::text[]) as hash)
                   and at > :old
                """)
                .param("hashes", byHash.keySet().toArray(String[]::new))
                .param("old", clock.instant().minus(LASTS).atOffset(ZoneOffset.UTC))
                .query((row, n) -> byHash.getOrDefault(row.getString("hash"), ""))
                .set();
    }

    @Transactional
    void add(String address, String reason) {
        sql.sql("""
                insert into suppressions (address_hash, reason, at)
                values (:hash, :reason, :now)
                on conflict (address_hash) do update
                   set reason = excluded.reason, at = excluded.at
                """)
                .param("hash", hash(address))
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    void remove(String address) {
        sql.sql("delete from suppressions where address_hash = :hash")
                .param("hash", hash(address))
                .update();
    }

    private byte[] hash(String address) {
        return key.hash(address.toLowerCase(Locale.ROOT));
    }
}
