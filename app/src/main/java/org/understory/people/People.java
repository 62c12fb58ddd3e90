package org.understory.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.PersonId;

/** All accounts. The only room that knows an e-mail address. */
@Component
public class People {
    private final JdbcClient sql;
    private final Clock clock;

    People(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The account of an address, if there is one. */
    public Optional<PersonId> find(Email email) {
        return sql.sql("select id from persons where email = cast(:email as citext)")
                .param("email", email.value())
                .query((row, n) -> new PersonId(row.getLong("id")))
                .optional();
    }

    /** The account of an address; made, unconfirmed, when there is none. */
    @Transactional
    public PersonId findOrCreate(Email email) {
        sql.sql("""
                insert into persons (email, created_at)
                values (cast(:email as citext), :now)
                on conflict (email) do nothing
                """)
                .param("email", email.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(email).orElseThrow();
    }

    /**
     * The accounts of addresses that their owners showed to be theirs elsewhere, by the addresses as they were given; made,
     * confirmed, where there are none.
     */
    @Transactional
    public Map<Email, PersonId> bring(Collection<Email> emails) {
        var given = emails.stream().map(Email::value).toArray(String[]::new);
        sql.sql("""
                insert into persons (email, confirmed_at, created_at)
                select distinct on (lower(email)) cast(email as citext), :now, :now
                  from unnest(:emails) as given (email)
                on conflict (email) do update
                   set confirmed_at = excluded.confirmed_at
                 where persons.confirmed_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("emails", given)
                .update();
        var found = new HashMap<Email, PersonId>();
        sql.sql("""
                select given.email, person.id
                  from unnest(:emails) as given (email)
                  join persons person on person.email = cast(given.email as citext)
                """).param("emails", given).query(row -> {
            found.put(new Email(row.getString("email")), new PersonId(row.getLong("id")));
        });
        return found;
    }

    /** The address of an account, for writing to it and for the person's own pages. */
    public Optional<Email> email(PersonId person) {
        return sql.sql("select email from persons where id = :id")
                .param("id", person.value())
                .query((row, n) -> new Email(row.getString("email")))
                .optional();
    }

    /** The addresses of several accounts, for letters to many. */
    Map<PersonId, String> emails(Collection<PersonId> persons) {
        var found = new HashMap<PersonId, String>();
        sql.sql("select id, email::text as email from persons where id = any(:ids)")
                .param("ids", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query(row -> {
                    found.put(new PersonId(row.getLong("id")), row.getString("email"));
                });
        return found;
    }

    /** The addresses of several accounts, for a list that somebody takes elsewhere. */
    public Map<PersonId, Email> addresses(Collection<PersonId> persons) {
        var found = new HashMap<PersonId, Email>();
        emails(persons).forEach((person, email) -> found.put(person, new Email(email)));
        return found;
    }

    /** Where letters go: to a person, or to one of the two ends of a change of address. */
    Optional<Email> lettersTo(PersonId whom) {
        return sql.sql("""
                select email from persons where id = :id
                union all
                select old_email from email_changes where letters_to_old = :id
                union all
                select new_email from email_changes where letters_to_new = :id
                """)
                .param("id", whom.value())
                .query((row, n) -> new Email(row.getString("email")))
                .optional();
    }

    /** Gives an account another address, which its owner has shown to be theirs. */
    void move(PersonId person, Email to) {
        sql.sql(
                        "update persons set email = cast(:email as citext), confirmed_at = coalesce(confirmed_at, :now) where id = :id")
                .param("email", to.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", person.value())
                .update();
    }

    /** Whether the person ever showed that the address is theirs. */
    public boolean isConfirmed(PersonId person) {
        return sql.sql("select confirmed_at is not null from persons where id = :id")
                .param("id", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Notes that the person showed that the address is theirs. */
    public void confirm(PersonId person) {
        sql.sql("update persons set confirmed_at = :now where id = :id and confirmed_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", person.value())
                .update();
    }
}
