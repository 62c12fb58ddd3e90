package org.understory.members;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.people.Consents;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/**
 * Readers of the newsletter who come from elsewhere with the record of their consent, and those of a community as they can be taken
 * elsewhere. Whoever is here and does not want the newsletter stays without it, whatever a list says.
 */
@Component
public class BroughtReaders {
    private static final String NEWSLETTER = "newsletter";

    private final JdbcClient sql;
    private final People people;
    private final Consents consents;
    private final Clock clock;

    BroughtReaders(JdbcClient sql, People people, Consents consents, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * A reader with the record of their consent.
     *
     * @param how where and in which way it was given
     */
    public record Reader(Email email, String firstName, String how, Instant at) {
        /** Never the address: an e-mail in a log ties a person to a condition. */
        @Override
        public String toString() {
            return "Reader[…]";
        }
    }

    /** What became of one. */
    public enum Fate {
        NEW,
        /** Reads the newsletter already. */
        KNOWN,
        /** Is here, and does not want it. */
        UNWILLING
    }

    /** @param member whose row it is */
    public record Taken(Fate fate, MemberId member) {}

    /** Takes readers, each once; writes to nobody. */
    @Transactional
    public Map<Email, Taken> take(CommunityId community, Collection<Reader> readers) {
        var persons = people.bring(readers.stream().map(Reader::email).toList());
        var before = rows(community, persons.values());
        var coming = new LinkedHashMap<PersonId, Reader>();
        var taken = new LinkedHashMap<Email, Taken>();
        for (var reader : readers) {
            var person = persons.get(reader.email());
            if (person == null) continue;
            var known = before.get(person);
            if (known == null || !known.isHere()) coming.putIfAbsent(person, reader);
            else taken.put(reader.email(), new Taken(known.wants() ? Fate.KNOWN : Fate.UNWILLING, known.member()));
        }
        add(community, coming)
                .forEach((person, member) ->
                        taken.put(Objects.requireNonNull(coming.get(person)).email(), new Taken(Fate.NEW, member)));
        return taken;
    }

    private Map<PersonId, MemberId> add(CommunityId community, Map<PersonId, Reader> coming) {
        var added = new LinkedHashMap<PersonId, MemberId>();
        if (coming.isEmpty()) return added;
        sql.sql("""
                insert into members (community_id, person_id, first_name, newsletter, active_at, created_at)
                select :community, person, name, true, :now, :now
                  from unnest(:persons, :names) as given (person, name)
                on conflict (community_id, person_id) do update
                   set newsletter = true, active_at = excluded.active_at
                returning id, person_id
                """)
                .param("community", community.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("persons", coming.keySet().stream().map(PersonId::value).toArray(Long[]::new))
                .param("names", coming.values().stream().map(Reader::firstName).toArray(String[]::new))
                .query(row -> {
                    added.put(new PersonId(row.getLong("person_id")), new MemberId(row.getLong("id")));
                });
        var given = new LinkedHashMap<PersonId, Consents.Given>();
        coming.forEach((person, reader) ->
                given.put(person, new Consents.Given(Consents.BROUGHT + reader.how(), reader.at())));
        consents.bring(community, NEWSLETTER, given);
        return added;
    }

    private Map<PersonId, Row> rows(CommunityId community, Collection<PersonId> persons) {
        var found = new HashMap<PersonId, Row>();
        sql.sql("""
                select id, person_id, active_at is not null or remembered_at is not null as here,
                       newsletter and remembered_at is null as wants
                  from members
                 where community_id = :community
                   and person_id = any (:persons)
                """)
                .param("community", community.value())
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            new PersonId(row.getLong("person_id")),
                            new Row(new MemberId(row.getLong("id")), row.getBoolean("here"), row.getBoolean("wants")));
                });
        return found;
    }

    /** @param isHere whether they showed at some time that the address is theirs */
    private record Row(MemberId member, boolean isHere, boolean wants) {}

    /** One of those whom a community writes to; {@code how} is empty where the consent was given here. */
    public record Leaving(MemberId member, Reader reader) {}

    /** Hands out all whom a community's newsletter reaches, by their numbers. */
    @Transactional(readOnly = true)
    public void each(CommunityId community, Consumer<Leaving> out) {
        long after = 0;
        for (var some = page(community, after); !some.isEmpty(); some = page(community, after)) {
            some.forEach(out);
            after = some.getLast().member().value();
        }
    }

    private List<Leaving> page(CommunityId community, long after) {
        var rows = sql.sql("""
                select member.id, member.person_id, member.first_name, member.created_at
                  from newsletter_readers(:community) reader
                  join members member on member.id = reader.member_id
                 where member.id > :after
                 order by member.id
                 limit 1000
                """)
                .param("community", community.value())
                .param("after", after)
                .query((row, n) -> new Held(
                        new MemberId(row.getLong("id")),
                        new PersonId(row.getLong("person_id")),
                        row.getString("first_name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
        var persons = rows.stream().map(Held::person).toList();
        var addresses = people.addresses(persons);
        var given = consents.last(community, NEWSLETTER, persons);
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(addresses.get(row.person()))
                        .map(address -> row.leaving(address, given.get(row.person())))
                        .stream())
                .toList();
    }

    private record Held(MemberId member, PersonId person, String firstName, Instant since) {
        Leaving leaving(Email address, Consents.@Nullable Given given) {
            var how = given == null ? "" : given.brought().orElse("");
            return new Leaving(member, new Reader(address, firstName, how, given == null ? since : given.at()));
        }
    }
}
