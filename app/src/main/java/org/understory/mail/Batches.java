package org.understory.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;

/**
 * The recipients of mailings, taken a few hundred at a time: one commit says that they are being sent, one what became of
 * them. Only the one who holds the post may take any.
 */
@Component
class Batches {
    private final JdbcClient sql;
    private final Clock clock;

    Batches(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A mailing that is under way. */
    record Open(long id, Mailing words, Instant createdAt) {
        static Open from(ResultSet row, int n) throws SQLException {
            return new Open(
                    row.getLong("id"),
                    new Mailing(
                            new CommunityId(row.getLong("community_id")),
                            row.getString("kind"),
                            row.getString("subject"),
                            row.getString("body_text"),
                            row.getString("body_html")),
                    row.getTimestamp("created_at").toInstant());
        }
    }

    boolean hasWork() {
        return sql.sql("""
                select exists (select
                                 from mailings mailing
                                where ended_at is null
                                  and (exists (select
                                                 from mailing_recipients
                                                where mailing_id = mailing.id
                                                  and state = 'sending')
                                       or paused_at is null
                                      and exists (select
                                                    from mailing_recipients
                                                   where mailing_id = mailing.id
                                                     and state = 'waiting'
                                                     and next_attempt_at <= :now)))
                """).param("now", now()).query(Boolean.class).single();
    }

    /** The number of the mailing that is to be sent next: the oldest with somebody who is due and not at a domain that rests. */
    Optional<Long> due(Integer[] resting) {
        return sql.sql("""
                select id
                  from mailings mailing
                 where ended_at is null
                   and paused_at is null
                   and exists (select
                                 from mailing_recipients
                                where mailing_id = mailing.id
                                  and state = 'waiting'
                                  and next_attempt_at <= :now
                                  and domain <> all(:resting::int[]))
                 order by id
                 limit 1
                """)
                .param("now", now())
                .param("resting", resting)
                .query(Long.class)
                .optional();
    }

    Open words(long mailing) {
        return sql.sql("""
                select id, community_id, kind, subject, body_text, body_html, created_at
                  from mailings
                 where id = :id
                """).param("id", mailing).query(Open::from).single();
    }

    /** Takes those who are due. From now on they are being sent. */
    @Transactional
    List<Claimed> claim(long mailing, long claim, int most, Integer[] resting) {
        return sql.sql("""
                update mailing_recipients recipient
                   set state = 'sending', claim = :claim
                  from (select id
                          from mailing_recipients
                         where mailing_id = :mailing
                           and state = 'waiting'
                           and next_attempt_at <= :now
                           and domain <> all(:resting::int[])
                         order by next_attempt_at, id
                         limit :most
                           for update) due,
                       mailings mailing
                 where recipient.id = due.id
                   and mailing.id = recipient.mailing_id
                   and mailing.paused_at is null
                returning recipient.id, recipient.mailing_id, recipient.person_id, recipient.member_id, recipient.domain,
                          recipient.attempts, recipient.cuts, recipient.claim, mailing.created_at
                """)
                .param("claim", claim)
                .param("mailing", mailing)
                .param("now", now())
                .param("resting", resting)
                .param("most", most)
                .query(Claimed::from)
                .list();
    }

    /** Those who were being sent when something died. */
    List<Claimed> cutOff() {
        return sql.sql("""
                select recipient.id, mailing_id, person_id, member_id, domain, attempts, cuts, claim, mailing.created_at
                  from mailing_recipients recipient
                  join mailings mailing on mailing.id = recipient.mailing_id
                 where state = 'sending'
                 limit 10000
                """).query(Claimed::from).list();
    }

    /** Records what became of a batch. Doing it again changes nothing. */
    @Transactional
    void record(Collection<Settled> batch) {
        var settled = List.copyOf(batch);
        var moment = clock.instant();
        var rows = settled.stream().map(each -> each.row(moment)).toList();
        sql.sql("""
                with told as (
                    select *
                      from unnest(:ids::bigint[], :claims::bigint[], :states::text[], :errors::text[], :nexts::timestamptz[],
                                  :twice::boolean[], :cuts::int[], :attempts::int[])
                        as told (id, claim, state, error, next, twice, cuts, attempts)
                ), changed as (
                    update mailing_recipients recipient
                       set state = told.state, claim = null, last_error = told.error, next_attempt_at = told.next,
                           maybe_twice = recipient.maybe_twice or told.twice, cuts = told.cuts, attempts = told.attempts
                      from told
                     where recipient.id = told.id
                       and recipient.claim = told.claim
                    returning recipient.mailing_id, recipient.state, told.twice
                ), counted as (
                    select mailing_id,
                           count(*) filter (where state = 'sent') as sent,
                           count(*) filter (where state = 'failed') as failed,
                           count(*) filter (where state = 'suppressed') as suppressed,
                           count(*) filter (where state = 'doubtful') as doubtful,
                           count(*) filter (where twice) as again
                      from changed
                     group by mailing_id
                )
                update mailings mailing
                   set sent = mailing.sent + counted.sent, failed = mailing.failed + counted.failed,
                       suppressed = mailing.suppressed + counted.suppressed, doubtful = mailing.doubtful + counted.doubtful,
                       again = mailing.again + counted.again
                  from counted
                 where mailing.id = counted.mailing_id
                """)
                .param("ids", array(settled, each -> each.recipient().id()))
                .param("claims", array(settled, each -> each.recipient().claim()))
                .param("states", array(rows, Settled.Row::state))
                .param("errors", rows.stream().map(Settled.Row::error).toArray(String[]::new))
                .param("nexts", array(rows, row -> row.next().toString()))
                .param("twice", array(rows, row -> String.valueOf(row.twice())))
                .param("cuts", array(rows, row -> row.cuts()))
                .param("attempts", array(rows, row -> row.attempts()))
                .update();
    }

    private static <T> String[] array(List<T> of, Function<T, Object> part) {
        return of.stream().map(each -> String.valueOf(part.apply(each))).toArray(String[]::new);
    }

    /** Ends the mailings of which nobody waits. */
    @Transactional
    void endFinished() {
        sql.sql("""
                update mailings mailing
                   set ended_at = :now
                 where ended_at is null
                   and not exists (select
                                     from mailing_recipients
                                    where mailing_id = mailing.id
                                      and state = 'waiting')
                   and not exists (select
                                     from mailing_recipients
                                    where mailing_id = mailing.id
                                      and state = 'sending')
                """).param("now", now()).update();
    }

    /** Holds a mailing that the mail server refuses. */
    @Transactional
    void pause(long mailing, String because) {
        sql.sql("update mailings set paused_at = :now, paused_because = :because where id = :id and paused_at is null")
                .param("now", now())
                .param("because", because)
                .param("id", mailing)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
