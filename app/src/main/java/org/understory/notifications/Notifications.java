package org.understory.notifications;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.live.OpenPages;
import org.understory.live.Signals;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** All notifications: writing them, and marking them as seen. */
@Component
class Notifications {
    /** The kind of thing that an open page watches to hear of a member's notifications. */
    static final String BELL = "bell";

    private final JdbcClient sql;
    private final WishBook wishes;
    private final Signals signals;

    Notifications(JdbcClient sql, WishBook wishes, Signals signals) {
        this.sql = sql;
        this.wishes = wishes;
        this.signals = signals;
    }

    /**
     * Tells a member that something happened, in the transaction in which it does. Nobody hears of what they did themselves,
     * of those whom a block keeps apart, and of those they have muted. What is not yet looked at is not told again: one more
     * who did the same joins in.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Happening news) {
        if (news.to().equals(news.by())) return;
        var wish = wishes.of(news.to());
        var letter = utc(wish.letter(news.kind(), news.at()));
        var carry = utc(wish.carrying(news.kind(), news.at()));
        var found = row(news, letter, carry);
        if (found.isEmpty()) return;
        var row = found.get();
        var by = news.by();
        var isNews = by == null ? news.kind().repeats() : did(row.id(), by, news);
        if (!row.fresh() && isNews) again(row.id(), news.at(), letter, carry);
        if (row.fresh() || isNews) signals.send(OpenPages.TOPIC, OpenPages.touched(bell(news.to())));
    }

    /** Their row, locked, written if there was none; nothing where they are not to hear of it. */
    private Optional<Row> row(Happening news, @Nullable Object letter, @Nullable Object carry) {
        return sql.sql("""
                insert into notifications as n (community_id, member_id, kind, subject_kind, thing, at, letter_at, carry_at)
                select :community, :member, :kind, :about, :thing, :at, :letter, :carry
                 where not coalesce(apart(:member, cast(:by as bigint)), false)
                   and not exists (select 1 from muted_by(:member) as muted where muted = cast(:by as bigint))
                    on conflict (member_id, kind, subject_kind, thing) do update set thing = n.thing
                returning id, xmax = 0 as fresh
                """)
                .param("community", news.community().value())
                .param("member", news.to().value())
                .param("kind", news.kind().word())
                .param("about", news.about().kind())
                .param("thing", news.about().id())
                .param("at", news.at().atOffset(ZoneOffset.UTC))
                .param("letter", letter, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("carry", carry, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", Optional.ofNullable(news.by()).map(MemberId::value).orElse(null), java.sql.Types.BIGINT)
                .query((row, n) -> new Row(row.getLong("id"), row.getBoolean("fresh")))
                .optional();
    }

    /** Whether it is news that this one did it. */
    private boolean did(long id, MemberId by, Happening news) {
        return sql.sql("""
                with added as (
                    insert into notification_actors as a (notification_id, actor_id, what, at)
                    values (:id, :by, :what, :at)
                        on conflict (notification_id, actor_id, what) do update
                       set at = case when :repeats then excluded.at else a.at end,
                           taken_back = false
                )
                select :repeats
                    or not exists (select 1 from notification_actors where notification_id = :id and actor_id = :by)
                """)
                .param("id", id)
                .param("by", by.value())
                .param("what", news.what())
                .param("at", news.at().atOffset(ZoneOffset.UTC))
                .param("repeats", news.kind().repeats())
                .query(Boolean.class)
                .single();
    }

    private void again(long id, Instant at, @Nullable Object letter, @Nullable Object carry) {
        sql.sql("""
                update notifications
                   set at = :at,
                       letter_at = case when seen_at is null then letter_at else :letter end,
                       carry_at = case when seen_at is null then carry_at else :carry end,
                       seen_at = null
                 where id = :id
                """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("letter", letter, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("carry", carry, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Marks a member's notifications as seen: those with these numbers. Nothing more is written or carried about them. */
    @Transactional
    public void see(MemberId member, Collection<Long> ids, Instant at) {
        if (ids.isEmpty()) return;
        seen(member, at, sql.sql("""
                update notifications
                   set seen_at = :at, letter_at = null, carry_at = null
                 where member_id = :member
                   and seen_at is null
                   and id = any(:ids)
                """).param("ids", ids.toArray(Long[]::new)));
    }

    /** Marks all of a member's notifications as seen. */
    @Transactional
    public void seeAll(MemberId member, Instant at) {
        seen(member, at, sql.sql("""
                update notifications
                   set seen_at = :at, letter_at = null, carry_at = null
                 where member_id = :member
                   and seen_at is null
                """));
    }

    private void seen(MemberId member, Instant at, JdbcClient.StatementSpec update) {
        var changed = update.param("member", member.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (changed > 0) signals.send(OpenPages.TOPIC, OpenPages.touched(bell(member)));
    }

    static Subject bell(MemberId member) {
        return new Subject(BELL, member.value());
    }

    private static @Nullable Object utc(Optional<Instant> at) {
        return at.map(some -> some.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private record Row(long id, boolean fresh) {}
}
