package org.understory.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** Who follows, blocks and mutes whom. Doing a thing twice is doing it once. */
@Component
class Teams {
    /** How many a member can follow, so that nobody follows all. */
    static final int MOST = 5_000;

    private final JdbcClient sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Teams(JdbcClient sql, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /** What there is between two members. One statement. */
    Ties between(MemberId viewer, MemberId other) {
        return sql.sql("""
                select exists (select 1 from follows where follower_id = :viewer and followed_id = :other) as follows,
                       exists (select 1 from follows where follower_id = :other and followed_id = :viewer) as followed,
                       exists (select 1 from mutes where muter_id = :viewer and muted_id = :other) as muted,
                       apart(:viewer, :other) as apart
                """)
                .param("viewer", viewer.value())
                .param("other", other.value())
                .query((row, n) -> new Ties(
                        row.getBoolean("follows"),
                        row.getBoolean("followed"),
                        row.getBoolean("apart"),
                        row.getBoolean("muted")))
                .single();
    }

    /**
     * Puts a member into another's team.
     *
     * @return false if the team is full or a block keeps the two apart
     */
    @Transactional
    public boolean follow(CommunityId community, MemberId follower, MemberId followed) {
        if (follower.equals(followed) || between(follower, followed).apart() || size(follower) >= MOST) return false;
        var now = clock.instant();
        var fresh = tie("""
                insert into follows (follower_id, followed_id, since)
                values (:a, :b, :now)
                on conflict do nothing
                """, follower, followed, now);
        if (fresh > 0) events.publishEvent(new Followed(community, follower, followed, now));
        return true;
    }

    @Transactional
    public void unfollow(MemberId follower, MemberId followed) {
        var gone = untie("delete from follows where follower_id = :a and followed_id = :b", follower, followed);
        if (gone > 0) events.publishEvent(new Unfollowed(follower, followed));
    }

    /** Keeps two members apart; neither follows the other any more. */
    @Transactional
    public void block(MemberId blocker, MemberId blocked) {
        tie("""
                insert into blocks (blocker_id, blocked_id, since)
                values (:a, :b, :now)
                on conflict do nothing
                """, blocker, blocked, clock.instant());
        unfollow(blocker, blocked);
        unfollow(blocked, blocker);
    }

    public void unblock(MemberId blocker, MemberId blocked) {
        untie("delete from blocks where blocker_id = :a and blocked_id = :b", blocker, blocked);
    }

    public void mute(MemberId muter, MemberId muted) {
        tie("""
                insert into mutes (muter_id, muted_id, since)
                values (:a, :b, :now)
                on conflict do nothing
                """, muter, muted, clock.instant());
    }

    public void unmute(MemberId muter, MemberId muted) {
        untie("delete from mutes where muter_id = :a and muted_id = :b", muter, muted);
    }

    boolean blocks(MemberId blocker, MemberId blocked) {
        return sql.sql("select exists (select 1 from blocks where blocker_id = :a and blocked_id = :b)")
                .param("a", blocker.value())
                .param("b", blocked.value())
                .query(Boolean.class)
                .single();
    }

    /** Which list of members. */
    enum Side {
        TEAM("""
                select m.id, cast(m.handle as text) as handle, m.avatar_seed, m.avatar, f.since
                  from follows f
                  join members m on m.id = f.followed_id
                 where f.follower_id = :member
                   and f.followed_id < :before
                   and m.handle is not null
                   and not apart(m.id, :member)
                 order by f.followed_id desc
                 limit :most
                """),
        FOLLOWERS("""
                select m.id, cast(m.handle as text) as handle, m.avatar_seed, m.avatar, f.since
                  from follows f
                  join members m on m.id = f.follower_id
                 where f.followed_id = :member
                   and f.follower_id < :before
                   and m.handle is not null
                   and not apart(m.id, :member)
                 order by f.follower_id desc
                 limit :most
                """),
        BLOCKED("""
                select m.id, cast(m.handle as text) as handle, m.avatar_seed, null as avatar, b.since
                  from blocks b
                  join members m on m.id = b.blocked_id
                 where b.blocker_id = :member
                   and b.blocked_id < :before
                 order by b.blocked_id desc
                 limit :most
                """),
        MUTED("""
                select m.id, cast(m.handle as text) as handle, m.avatar_seed, m.avatar, u.since
                  from mutes u
                  join members m on m.id = u.muted_id
                 where u.muter_id = :member
                   and u.muted_id < :before
                   and not apart(m.id, :member)
                 order by u.muted_id desc
                 limit :most
                """);

        private final String select;

        Side(String select) {
            this.select = select;
        }
    }

    /** A member of a list. */
    record Someone(MemberId member, ShownName name, Instant since) {
        static Someone from(ResultSet row, int n) throws SQLException {
            return new Someone(
                    new MemberId(row.getLong("id")),
                    Names.shown(row, row.getString("handle")),
                    row.getObject("since", OffsetDateTime.class).toInstant());
        }
    }

    /** A page of a list, newest members first; those with a lower number than {@code before}. */
    List<Someone> list(Side side, MemberId member, @Nullable Long before, int most) {
        return sql.sql(side.select)
                .param("member", member.value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(Someone::from)
                .list();
    }

    private int size(MemberId member) {
        return sql.sql("select count(*) from team_of(:member)")
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }

    private int tie(String insert, MemberId a, MemberId b, Instant now) {
        return sql.sql(insert)
                .param("a", a.value())
                .param("b", b.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private int untie(String delete, MemberId a, MemberId b) {
        return sql.sql(delete).param("a", a.value()).param("b", b.value()).update();
    }
}
