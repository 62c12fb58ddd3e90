package org.understory.push;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages that wait, and what became of those that left. Each step is a short transaction of its own. */
@Component("pushOutbox")
class Outbox {
    /** Who took a message and did not say what became of it by then was killed; it is sent again. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int AT_ONCE = 16;
    private static final Duration FAILS_AT_MOST = Duration.ofDays(14);

    private final JdbcClient sql;
    private final Clock clock;

    Outbox(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes the next messages and records the attempt before anything is sent. */
    @Transactional
    List<OutgoingPush> claim() {
        return sql.sql("""
                with due as (
                    select pushes.id
                      from pushes
                      join push_subscriptions on push_subscriptions.id = subscription_id
                     where next_attempt_at <= :now
                       and expires_at > :now
                       and quiet_until <= :now
                     order by next_attempt_at, pushes.id
                     limit :most
                       for update of pushes skip locked)
                update pushes
                   set attempts = attempts + 1, next_attempt_at = :lease
                  from due, push_subscriptions
                 where pushes.id = due.id
                   and push_subscriptions.id = subscription_id
                returning pushes.id, subscription_id, endpoint, p256dh, auth, hushed, title, words, path, tag, urgency, attempts,
                          expires_at
                """)
                .param("now", now())
                .param("lease", now().plus(LEASE))
                .param("most", AT_ONCE)
                .query(OutgoingPush::from)
                .list();
    }

    @Transactional
    void note(OutgoingPush push, Answer answer) {
        switch (answer) {
            case Answer.Accepted accepted -> {
                remove(push);
                healthy(push);
            }
            case Answer.Gone gone ->
                sql.sql("delete from push_subscriptions where id = :id")
                        .param("id", push.subscription())
                        .update();
            case Answer.Refused refused -> remove(push);
            case Answer.Later later -> {
                again(push, later.pause());
                sql.sql("update push_subscriptions set quiet_until = :until where id = :id")
                        .param("until", now().plus(later.pause()))
                        .param("id", push.subscription())
                        .update();
            }
            case Answer.Broken broken -> {
                again(push, pause(push.attempts()));
                sql.sql("update push_subscriptions set failing_since = coalesce(failing_since, :now) where id = :id")
                        .param("now", now())
                        .param("id", push.subscription())
                        .update();
            }
        }
    }

    /** Removes what is of no use any more: old messages, and devices that nobody reached for two weeks. */
    @Transactional
    void sweep() {
        sql.sql("delete from pushes where expires_at <= :now")
                .param("now", now())
                .update();
        sql.sql("delete from push_subscriptions where failing_since < :old")
                .param("old", now().minus(FAILS_AT_MOST))
                .update();
    }

    private void remove(OutgoingPush push) {
        sql.sql("delete from pushes where id = :id").param("id", push.id()).update();
    }

    private void healthy(OutgoingPush push) {
        sql.sql("update push_subscriptions set failing_since = null where id = :id and failing_since is not null")
                .param("id", push.subscription())
                .update();
    }

    private void again(OutgoingPush push, Duration wait) {
        sql.sql("update pushes set next_attempt_at = :next where id = :id")
                .param("next", now().plus(wait))
                .param("id", push.id())
                .update();
    }

    /** One minute, then four times as long each time, up to four hours. */
    static Duration pause(int attempts) {
        return Duration.ofMinutes((long) Math.min(Math.pow(4, Math.clamp(attempts - 1L, 0, 5)), 240));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
