package org.understory.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.web.Messages;

/**
 * Tells a person by letter that their account was opened in a browser it did not know. Who has neither a password nor a
 * passkey comes in by e-mailed links only: the letter they opened is word enough.
 */
@Component
class NewDeviceLetters {
    private final JdbcClient sql;
    private final AccountLetters letters;
    private final Messages messages;

    NewDeviceLetters(JdbcClient sql, AccountLetters letters, Messages messages) {
        this.sql = sql;
        this.letters = letters;
        this.messages = messages;
    }

    void send(PersonId person, CommunityId community, Way way, Device device) {
        if (!wanted(person, way)) return;
        letters.send(
                person,
                community,
                "device",
                "/settings/devices",
                messages.say(device.browserName().key()),
                messages.say(device.systemName().key()));
    }

    boolean wanted(PersonId person) {
        return sql.sql("select new_device_letters from persons where id = :person")
                .param("person", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void want(PersonId person, boolean wanted) {
        sql.sql("update persons set new_device_letters = :wanted where id = :person")
                .param("wanted", wanted)
                .param("person", person.value())
                .update();
    }

    private boolean wanted(PersonId person, Way way) {
        return sql.sql("""
                select new_device_letters
                       and (:told
                            or password_hash is not null
                            or exists (select
                                         from passkeys k
                                         join passkey_owners o on o.handle = k.owner
                                        where o.person_id = persons.id))
                  from persons
                 where id = :person
                """)
                .param("told", way != Way.LINK)
                .param("person", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
