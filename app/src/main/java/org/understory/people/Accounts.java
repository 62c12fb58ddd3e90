package org.understory.people;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.PlainRow;

/** A person's account, for its export and erasure. With the account go its sign-ins, links and passkeys,
 * and its ceremonies, which live for half an hour and are in no export: their challenges say nothing about anybody. */
@Component
class Accounts implements HoldsPersonalData {
    private final JdbcClient sql;

    Accounts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return "people";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.of(
                "account", list(who, """
                        select cast(email as text) as email, created_at, confirmed_at, password_hash is not null as has_password,
                               new_device_letters
                          from persons
                         where id = :person
                        """),
                "signIns", list(who, """
                        select created_at, seen_at, expires_at, device, way
                          from sign_ins
                         where person_id = :person
                         order by created_at
                        """),
                "links", list(who, """
                        select purpose, created_at, expires_at, used_at
                          from links
                         where person_id = :person
                         order by created_at
                        """),
                "knownDevices", list(who, """
                        select created_at, seen_at
                          from known_devices
                         where person_id = :person
                         order by created_at
                        """),
                "secondFactor", list(who, """
                        select created_at, confirmed_at,
                               (select count(*) from recovery_codes c where c.person_id = f.person_id and used_at is null)
                               as recovery_codes_left
                          from second_factors f
                         where person_id = :person
                        """),
                "passkeys", list(who, """
                        select k.name, k.host, k.created_at, k.used_at, o.community_id
                          from passkeys k
                          join passkey_owners o on o.handle = k.owner
                         where o.person_id = :person
                         order by k.id
                        """),
                "emailChanges", list(who, """
                        select cast(old_email as text) as old_email, cast(new_email as text) as new_email, created_at,
                               approved_at, confirmed_at, stopped_at, done_at
                          from email_changes
                         where person_id = :person
                         order by id
                        """),
                "consents", list(who, """
                        select what, version, given, at
                          from consents
                         where person_id = :person
                         order by id
                        """));
    }

    @Override
    public void erase(DataSubject who) {
        if (!who.whole()) return;
        for (var statement :
                List.of("delete from consents where person_id = :person", "delete from persons where id = :person")) {
            sql.sql(statement).param("person", who.person().value()).update();
        }
    }

    private List<Map<String, Object>> list(DataSubject who, String select) {
        return sql.sql(select)
                .param("person", who.person().value())
                .query((row, n) -> PlainRow.of(row))
                .list();
    }
}
