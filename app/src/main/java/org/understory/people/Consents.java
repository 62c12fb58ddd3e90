package org.understory.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** What people agreed to and took back, in the order in which they did. The serving role can add and read, never change. */
@Component
public class Consents {
    /** How the version of a consent begins that was given elsewhere. */
    public static final String BROUGHT = "brought: ";

    private final JdbcClient sql;
    private final Clock clock;

    Consents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Records a consent or its withdrawal.
     *
     * @param what to what, in one word: {@code privacy}, {@code terms}, {@code newsletter}
     * @param version the version of the text that the person saw
     * @param given whether it was given, or taken back
     */
    public void record(PersonId person, CommunityId community, String what, String version, boolean given) {
        sql.sql("""
                insert into consents (person_id, community_id, what, version, given, at)
                values (:person, :community, :what, :version, :given, :now)
                """)
                .param("person", person.value())
                .param("community", community.value())
                .param("what", what)
                .param("version", version)
                .param("given", given)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A consent that stands.
     *
     * @param version the version of the text that the person saw, or {@value #BROUGHT} and how it was given
     */
    public record Given(String version, Instant at) {
        /** In the words of whoever brought it; nothing where it was given here. */
        public Optional<String> brought() {
            return version.startsWith(BROUGHT) ? Optional.of(version.substring(BROUGHT.length())) : Optional.empty();
        }
    }

    /** Records consents that were given elsewhere, earlier. */
    public void bring(CommunityId community, String what, Map<PersonId, Given> all) {
        sql.sql("""
                insert into consents (person_id, community_id, what, version, given, at)
                select person, :community, :what, version, true, cast(at as timestamptz)
                  from unnest(:persons, :versions, :ats) as given (person, version, at)
                """)
                .param("community", community.value())
                .param("what", what)
                .param("persons", all.keySet().stream().map(PersonId::value).toArray(Long[]::new))
                .param("versions", all.values().stream().map(Given::version).toArray(String[]::new))
                .param(
                        "ats",
                        all.values().stream().map(one -> one.at().toString()).toArray(String[]::new))
                .update();
    }

    /** The last consent of each of these people; whoever gave none is missing. */
    public Map<PersonId, Given> last(CommunityId community, String what, Collection<PersonId> persons) {
        var found = new HashMap<PersonId, Given>();
        sql.sql("""
                select distinct on (person_id) person_id, version, at
                  from consents
                 where person_id = any (:persons)
                   and community_id = :community
                   and what = :what
                   and given
                 order by person_id, id desc
                """)
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .param("community", community.value())
                .param("what", what)
                .query(row -> {
                    found.put(
                            new PersonId(row.getLong("person_id")),
                            new Given(
                                    row.getString("version"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return found;
    }
}
