package org.understory.members;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.jobs.Job;
import org.understory.people.People;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/** Erases those who did not confirm their address within two weeks, and what strangers left under others' addresses. */
@Component
class Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Departures departures;
    private final People people;
    private final SpentProofs proofs;
    private final Joinings joinings;
    private final RetiredHandles retired;
    private final List<WhenConfirmed> listeners;

    Forgetting(
            JdbcClient sql,
            Clock clock,
            TransactionTemplate transaction,
            Departures departures,
            People people,
            SpentProofs proofs,
            Joinings joinings,
            RetiredHandles retired,
            List<WhenConfirmed> listeners) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
        this.departures = departures;
        this.people = people;
        this.proofs = proofs;
        this.joinings = joinings;
        this.retired = retired;
        this.listeners = listeners;
    }

    /** One round; what is left over comes in the next. */
    void round() {
        var old = clock.instant().minus(GateRules.FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC);
        for (var entry : openEntries(old)) transaction.executeWithoutResult(status -> drop(entry));
        var faces = unconfirmedFaces(old);
        for (var face : faces) transaction.executeWithoutResult(status -> forget(face));
        if (!faces.isEmpty()) LOG.info("{} addresses were never confirmed and are erased", faces.size());
        proofs.sweep();
        joinings.sweep();
        retired.sweep();
    }

    private void drop(OpenEntry entry) {
        for (var listener : listeners) listener.confirmed(entry.id(), entry.member(), Set.of());
        sql.sql("delete from entries where id = :id").param("id", entry.id()).update();
    }

    private void forget(Face face) {
        departures.leave(face.person(), face.community(), face.member(), !people.isConfirmed(face.person()));
    }

    private List<OpenEntry> openEntries(OffsetDateTime old) {
        return sql.sql("""
                select id, member_id
                  from entries
                 where confirmed_at is null
                   and created_at < :old
                 order by created_at
                 limit :some
                """)
                .param("old", old)
                .param("some", AT_ONCE)
                .query((row, n) -> new OpenEntry(row.getLong("id"), new MemberId(row.getLong("member_id"))))
                .list();
    }

    private List<Face> unconfirmedFaces(OffsetDateTime old) {
        return sql.sql("""
                select id, person_id, community_id
                  from members m
                 where active_at is null
                   and created_at < :old
                   and not exists (select from entries e where e.member_id = m.id)
                 order by id
                 limit :some
                """)
                .param("old", old)
                .param("some", AT_ONCE)
                .query((row, n) -> new Face(
                        new MemberId(row.getLong("id")),
                        new PersonId(row.getLong("person_id")),
                        new CommunityId(row.getLong("community_id"))))
                .list();
    }

    private record OpenEntry(long id, MemberId member) {}

    private record Face(MemberId member, PersonId person, CommunityId community) {}

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Job forgetUnconfirmed(Forgetting forgetting) {
            return new Job("forget-unconfirmed", Duration.ofHours(1), forgetting::round);
        }
    }
}
