package org.understory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's passkeys in one community, for them to look at, name and remove. */
@Component
class Passkeys {
    /** Enough for every phone and key of a household. */
    static final int MOST = 20;

    private final JdbcClient sql;
    private final AccountLetters letters;

    Passkeys(JdbcClient sql, AccountLetters letters) {
        this.sql = sql;
        this.letters = letters;
    }

    /** A passkey as its owner knows it. */
    record Passkey(
            long id,
            String name,
            String host,
            Instant since,
            @Nullable Instant used) {
        static Passkey from(ResultSet row, int n) throws SQLException {
            var used = row.getTimestamp("used_at");
            return new Passkey(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("host"),
                    row.getTimestamp("created_at").toInstant(),
                    used == null ? null : used.toInstant());
        }
    }

    List<Passkey> of(SignedIn who) {
        return sql.sql("""
                select k.id, k.name, k.host, k.created_at, k.used_at
                  from passkeys k
                  join passkey_owners o on o.handle = k.owner
                 where o.person_id = :person
                   and o.community_id = :community
                 order by k.id
                """)
                .param("person", who.person().value())
                .param("community", who.community().value())
                .query(Passkey::from)
                .list();
    }

    /** Whether the passkey was theirs to name. */
    boolean rename(SignedIn who, long id, PasskeyName name) {
        return sql.sql("update passkeys set name = :name " + THEIRS)
                        .param("name", name.value())
                        .param("id", id)
                        .param("person", who.person().value())
                        .param("community", who.community().value())
                        .update()
                == 1;
    }

    /** Whether the passkey was theirs to remove. */
    @Transactional
    boolean remove(SignedIn who, long id) {
        var removed = sql.sql("delete from passkeys " + THEIRS)
                        .param("id", id)
                        .param("person", who.person().value())
                        .param("community", who.community().value())
                        .update()
                == 1;
        if (removed) letters.send(who.person(), who.community(), "passkey-off", "/settings/sign-in");
        return removed;
    }

    private static final String THEIRS = """
             where id = :id
               and owner in (select handle from passkey_owners where person_id = :person and community_id = :community)
            """;
}
