package org.understory.people;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.people.EmailChange.End;
import org.understory.subject.PersonId;

/** Changes of address: one at a time for each person, for all communities of the account. */
@Component
class EmailChanges {
    static final Duration LASTS = Duration.ofDays(3);

    private final JdbcClient sql;
    private final Clock clock;
    private final People people;
    private final Links links;
    private final AccountLetters letters;

    EmailChanges(JdbcClient sql, Clock clock, People people, Links links, AccountLetters letters) {
        this.sql = sql;
        this.clock = clock;
        this.people = people;
        this.links = links;
        this.letters = letters;
    }

    /** The person's change that waits for an answer. */
    Optional<EmailChange> open(PersonId person) {
        return find("person_id = :key", person.value(), "");
    }

    /** The change behind a link that waits for an answer. */
    Optional<EmailChange> open(long id) {
        return find("id = :key", id, "");
    }

    /**
     * Begins a change and writes to both ends; an earlier one stops. An address that has an account of its own gets a
     * letter that says so, and the page never tells.
     */
    @Transactional
    public void begin(SignedIn who, Email wanted) {
        // Two wishes at the same time come one after the other.
        sql.sql("select id from persons where id = :person for update")
                .param("person", who.person().value())
                .query(Long.class)
                .single();
        stop(who.person());
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var id = sql.sql("""
                insert into email_changes (person_id, community_id, old_email, new_email, created_at, expires_at)
                select id, :community, email, cast(:wanted as citext), :now, :expires
                  from persons
                 where id = :person
                returning id
                """)
                .param("person", who.person().value())
                .param("community", who.community().value())
                .param("wanted", wanted.value())
                .param("now", now)
                .param("expires", now.plus(LASTS))
                .query(Long.class)
                .single();
        var change = open(id).orElseThrow();
        letters.send(change.person(), change.community(), "email-old", path(change, End.OLD), wanted.value());
        if (people.find(wanted).isPresent()) {
            letters.send(change.lettersToNew(), change.community(), "email-taken", null);
        } else {
            letters.send(change.lettersToNew(), change.community(), "email-new", path(change, End.NEW));
        }
    }

    private String path(EmailChange change, End end) {
        var token =
                links.issue(change.person(), change.community(), end.purpose(), change.id(), "/settings/email", LASTS);
        return EmailEndPages.path(end) + token;
    }

    /** Takes an end's yes; the second one makes the change. */
    @Transactional
    public EmailAnswer agree(long id, End end) {
        var found = find("id = :key", id, "for update");
        if (found.isEmpty()) return new EmailAnswer.Over();
        var change = found.get();
        mark(id, end.column());
        if (!change.saidYes(end.other())) return new EmailAnswer.Waiting();
        if (people.find(change.newEmail()).isPresent()) {
            mark(id, "stopped_at");
            return new EmailAnswer.Taken();
        }
        people.move(change.person(), change.newEmail());
        links.revoke(change.person());
        mark(id, "done_at");
        letters.send(change.lettersToOld(), change.community(), "email-done", null);
        return new EmailAnswer.Changed();
    }

    /** Stops a person's change, if one waits. */
    @Transactional
    public void stop(PersonId person) {
        sql.sql("""
                update email_changes
                   set stopped_at = :now
                 where person_id = :person
                   and stopped_at is null
                   and done_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
    }

    /** Forgets changes a month after they ended. */
    int sweep() {
        return sql.sql("delete from email_changes where expires_at < :old")
                .param("old", clock.instant().minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void mark(long id, String column) {
        sql.sql("update email_changes set " + column + " = coalesce(" + column + ", :now) where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private Optional<EmailChange> find(String which, long key, String lock) {
        return sql.sql("""
                select id, person_id, community_id, new_email, letters_to_old, letters_to_new, expires_at, approved_at,
                       confirmed_at
                  from email_changes
                 where stopped_at is null
                   and done_at is null
                   and expires_at > :now
                   and\s""" + which + " " + lock)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", key)
                .query(EmailChange::from)
                .optional();
    }
}
