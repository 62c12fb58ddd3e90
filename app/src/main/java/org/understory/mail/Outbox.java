package org.understory.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters that wait, and what became of those that left. Each step is a short transaction of its own. */
@Component
class Outbox {
    private static final Duration GIVES_UP_AFTER = Duration.ofDays(3);

    private final JdbcClient sql;
    private final Clock clock;

    Outbox(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean hasWork() {
        return sql.sql("""
                select exists (select from letters where state = 'waiting' and next_attempt_at <= :now)
                    or exists (select from letters where state = 'sending')
                """).param("now", now()).query(Boolean.class).single();
    }

    /** What became of the letters that were in the air when their sender or their connection died. */
    record Recovered(int sentAgain, int doubtful) {}

    /**
     * Puts back what was in the air when its sender or its connection died, once for each letter: it may have arrived. What
     * was cut off twice may have arrived twice, so it is given up. Only the one who holds the post may call it.
     */
    @Transactional
    Recovered recover() {
        var doubtful = sql.sql("""
                update letters
                   set state = 'doubtful', cuts = cuts + 1, last_error = 'cut off twice', subject = null, body_text = null,
                       body_html = null, unsubscribe_path = null
                 where state = 'sending'
                   and cuts > 0
                """).update();
        var sentAgain = sql.sql("""
                update letters
                   set state = 'waiting', maybe_twice = true, cuts = cuts + 1
                 where state = 'sending'
                """).update();
        return new Recovered(sentAgain, doubtful);
    }

    /** The letter that is due first. It is not in the air before it was {@link #taken}. */
    Optional<OutgoingLetter> next() {
        return sql.sql("""
                select id, message_id, community_id, person_id, subject, body_text, body_html, unsubscribe_path,
                       attempts + 1 as attempts, created_at
                  from letters
                 where state = 'waiting'
                   and next_attempt_at <= :now
                 order by next_attempt_at, id
                 limit 1
                """).param("now", now()).query(OutgoingLetter::from).optional();
    }

    /**
     * Records that a letter is handed over from now on: the last thing before the mail server hears its end, because whoever
     * dies behind it leaves a doubt.
     *
     * @return false if it is not there any more
     */
    @Transactional
    boolean taken(OutgoingLetter letter) {
        return sql.sql("""
                update letters
                   set state = 'sending', attempts = :attempts
                 where id = :id
                   and state = 'waiting'
                """)
                        .param("attempts", letter.attempts())
                        .param("id", letter.id())
                        .update()
                > 0;
    }

    @Transactional
    void record(OutgoingLetter letter, Delivery delivery) {
        switch (delivery) {
            case Delivery.Delivered delivered -> end(letter, "sent", null);
            case Delivery.Refused refused -> end(letter, "failed", refused.code());
            case Delivery.NobodyThere nobody -> end(letter, "failed", nobody.code());
            case Delivery.Later later -> again(letter, later.code(), "waiting");
            case Delivery.Broken broken -> again(letter, broken.code(), null);
        }
    }

    @Transactional
    void suppress(OutgoingLetter letter) {
        end(letter, "suppressed", null);
    }

    private void end(OutgoingLetter letter, String state, @Nullable String error) {
        sql.sql("""
                update letters
                   set state = :state, last_error = :error, subject = null, body_text = null, body_html = null,
                       unsubscribe_path = null,
                       sent_at = case when :state = 'sent' then cast(:now as timestamptz) end
                 where id = :id
                   and state in ('waiting', 'sending')
                """)
                .param("state", state)
                .param("error", error)
                .param("now", now())
                .param("id", letter.id())
                .update();
    }

    /** @param state null for what it was: a letter whose connection broke may be in the air, and {@link #recover} sees to it */
    private void again(OutgoingLetter letter, String error, @Nullable String state) {
        var next = clock.instant().plus(pause(letter.attempts()));
        if (next.isAfter(letter.createdAt().plus(GIVES_UP_AFTER))) {
            end(letter, "failed", error);
            return;
        }
        sql.sql("""
                update letters
                   set state = coalesce(:state, state), last_error = :error, next_attempt_at = :next, attempts = :attempts
                 where id = :id
                   and state in ('waiting', 'sending')
                """)
                .param("error", error)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("state", state)
                .param("attempts", letter.attempts())
                .param("id", letter.id())
                .update();
    }

    /** One minute, then four times as long each time, up to six hours. */
    static Duration pause(int attempts) {
        var minutes = Math.pow(4, Math.min(attempts - 1, 6));
        return Duration.ofMinutes((long) Math.min(minutes, 360));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
