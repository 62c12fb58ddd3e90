package org.understory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;

/** Where a person is signed in, for them to look at and to end. */
@Component
class Devices {
    private static final int MOST = 200;

    private final JdbcClient sql;
    private final Clock clock;

    Devices(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A browser in which the person is signed in. */
    record Place(long id, CommunityId community, Device device, Way way, Instant since, Instant seen) {
        static Place from(ResultSet row, int n) throws SQLException {
            return new Place(
                    row.getLong("id"),
                    new CommunityId(row.getLong("community_id")),
                    Device.read(row.getString("device")),
                    Way.of(row.getString("way")),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("seen_at").toInstant());
        }
    }

    /** The person's browsers in all communities, the one used last first. */
    List<Place> of(SignedIn who) {
        return sql.sql("""
                select id, community_id, device, way, created_at, seen_at
                  from sign_ins
                 where person_id = :person
                   and entry_id is null
                   and not awaits_code
                   and expires_at > :now
                 order by seen_at desc, id desc
                 limit :most
                """)
                .param("person", who.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(Place::from)
                .list();
    }

    /** Signs one of the person's browsers out; whether it was one of theirs. */
    boolean end(SignedIn who, long id) {
        return sql.sql("delete from sign_ins where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", who.person().value())
                        .update()
                == 1;
    }

    /** Whether a browser, of anybody, is signed in under this number. */
    boolean isThere(long id) {
        return sql.sql("select exists (select from sign_ins where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Signs all others out, those that wait for a code as well. */
    void endOthers(SignedIn who) {
        sql.sql("delete from sign_ins where person_id = :person and id <> :id")
                .param("person", who.person().value())
                .param("id", who.signIn())
                .update();
    }
}
