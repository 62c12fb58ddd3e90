package org.understory.moderation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;

/** All that is reported and waits for a decision: the queue of the moderators. */
@Component
class Cases {
    private static final String COLUMNS = """
            c.id, c.kind, c.thing, c.gravity, c.reporters, c.opened_at,
            array (select distinct r.ground from reports r where r.case_id = c.id) as grounds
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Cases(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The gravest first, of equal ones the oldest. */
    List<Case> open(CommunityId community, QueueCursor after, int most) {
        return sql.sql("select " + COLUMNS + """
                  from cases c
                 where c.community_id = :community
                   and c.decided_at is null
                   and (c.gravity, c.id) > (:gravity, :id)
                 order by c.gravity, c.id
                 limit :most
                """)
                .param("community", community.value())
                .param("gravity", after.gravity())
                .param("id", after.id())
                .param("most", most)
                .query(Case::from)
                .list();
    }

    /** What waits for a decision about one thing. */
    Optional<Case> about(CommunityId community, Subject on) {
        return sql.sql("select " + COLUMNS + """
                  from cases c
                 where c.community_id = :community
                   and c.kind = :kind
                   and c.thing = :thing
                   and c.decided_at is null
                """)
                .param("community", community.value())
                .param("kind", on.kind())
                .param("thing", on.id())
                .query(Case::from)
                .optional();
    }

    /** Whether any of these was ever reported, decided or not. */
    boolean were(CommunityId community, Collection<Subject> some) {
        return sql.sql("""
                select exists (
                    select
                      from cases c
                      join unnest(:kinds::text[], :things::bigint[]) as asked (kind, thing)
                        on asked.kind = c.kind
                       and asked.thing = c.thing
                     where c.community_id = :community)
                """)
                .param("kinds", some.stream().map(Subject::kind).toArray(String[]::new))
                .param("things", some.stream().map(Subject::id).toArray(Long[]::new))
                .param("community", community.value())
                .query(Boolean.class)
                .single();
    }

    /** What was said about it, the gravest first. */
    List<Report> reports(Case about) {
        return sql.sql("""
                select ground, words, place, name, good_faith, reported_at
                  from reports
                 where case_id = :case
                 order by id
                """).param("case", about.id()).query(Report::from).list().stream()
                .sorted(java.util.Comparator.comparing(Report::ground))
                .toList();
    }

    /**
     * The open case of a thing, made if there is none. Locked until the transaction ends, so that no report is added to a
     * case that is being decided.
     */
    long opened(CommunityId community, Subject on, Ground ground) {
        return sql.sql("""
                insert into cases (community_id, kind, thing, gravity, opened_at)
                values (:community, :kind, :thing, :gravity, :now)
                    on conflict (kind, thing) where decided_at is null do update
                   set gravity = least(cases.gravity, excluded.gravity)
                returning id
                """)
                .param("community", community.value())
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("gravity", ground.gravity())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Closes the case of a thing, if there is one, and answers who reported it. */
    List<PersonId> decided(CommunityId community, Subject on) {
        return sql.sql("""
                with decided as (
                    update cases
                       set decided_at = :now
                     where community_id = :community
                       and kind = :kind
                       and thing = :thing
                       and decided_at is null
                    returning id
                )
                select person_id
                  from reports
                 where case_id in (select id from decided)
                   and person_id is not null
                 order by id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("community", community.value())
                .param("kind", on.kind())
                .param("thing", on.id())
                .query((row, n) -> new PersonId(row.getLong("person_id")))
                .list();
    }
}
