package org.understory.updates;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Streamed;

/** Updates in the stream of activities. */
@Component
class StreamedUpdates implements Streamed {
    private static final RowMapper<Entry> ENTRY = (row, n) -> new Entry(
            new UpdateId(row.getLong("id")).subject(),
            row.getObject("created_at", OffsetDateTime.class).toInstant());

    /** Among how many of the newest updates of everybody those of a large team are looked for. */
    private static final int LATELY = 2_000;

    private final JdbcClient sql;

    StreamedUpdates(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return UpdateId.KIND;
    }

    @Override
    public List<Entry> before(CommunityId community, @Nullable MemberId face, Feed feed, Point place, int most) {
        return switch (feed) {
            case Feed.Everyone() when face == null -> open(community, place, most);
            case Feed.Everyone() -> all(community, face, place, most);
            case Feed.Team() -> face == null ? List.of() : ofTeam(community, face, place, most);
            case Feed.About(var topics) -> about(topics, face, place, most);
        };
    }

    private List<Entry> open(CommunityId community, Point place, int most) {
        return entries("""
                select id, created_at
                  from updates
                 where community_id = :community
                   and audience = 'everyone'
                   and state = 'visible'
                   and pinned_at is null
                   and (created_at, id) < (:at, :id)
                 order by created_at desc, id desc
                 limit :most
                """, null, place, most)
                .param("community", community.value())
                .query(ENTRY)
                .list();
    }

    private List<Entry> all(CommunityId community, MemberId face, Point place, int most) {
        return entries("""
                select u.id, u.created_at
                  from updates u
                 where u.community_id = :community
                   and u.state = 'visible'
                   and u.pinned_at is null
                   and (u.created_at, u.id) < (:at, :id)
                   and u.member_id not in (select muted from muted_by(:viewer) as muted)
                   and may_see(u.member_id, u.audience, :viewer)
                 order by u.created_at desc, u.id desc
                 limit :most
                """, face, place, most)
                .param("community", community.value())
                .query(ENTRY)
                .list();
    }

    /**
     * The newest of a team without a copy for each follower.
     *
     * <p>Whoever follows many mostly finds a page among the newest updates of everybody, read in their order: how far back
     * that goes depends on how much the team writes, not on how many are in it. Where that is not enough, and for a small
     * team, the newest update before the place is known of each of its members and audiences: it is the latest one, or, where
     * that stands on an earlier page, one look-up finds it. No more of these than a page holds can be on the page, and of
     * each no more than a page holds.
     *
     * <p>The team is one array, because PostgreSQL walks an index once along an array and goes down into it anew for each row
     * of a join; it is looked up in a table of hashes where rows come by in their order, and {@code is true} keeps that from
     * becoming a join, which would lose the order and read all of them. The order stands inside, and the {@code offset 0}
     * with it, so that only as many are asked whether the viewer may see them as the page needs. The two halves of the heads
     * stand side by side: inside one lateral join PostgreSQL remembers and forgets a result for each member of the team,
     * which took longer than all the rest.
     */
    private List<Entry> ofTeam(CommunityId community, MemberId face, Point place, int most) {
        return entries("""
                with team as materialized (
                    select team as member
                      from team_of(:viewer) as team
                     where team not in (select muted from muted_by(:viewer) as muted)),
                lately as materialized (
                    select u.id, u.created_at
                      from (
                            select id, created_at, member_id, audience
                              from updates
                             where community_id = :community
                               and state = 'visible'
                               and (created_at, id) < (:at, :id)
                             order by created_at desc, id desc
                             limit :lately) as u
                     where (select count(*) from team) >= :large
                       and (u.member_id in (select member from team)) is true
                       and may_see(u.member_id, u.audience, :viewer)
                     order by u.created_at desc, u.id desc
                     limit :most),
                latest as (
                    select member_id, audience, at, update_id as id
                      from latest_updates
                     where (select count(*) from lately) < :most
                       and member_id = any(array(select member from team))),
                newest as (
                    select heads.member_id, heads.audience, heads.at, heads.id
                      from (
                            select member_id, audience, at, id
                              from latest
                             where (at, id) < (:at, :id)
                             union all
                            select latest.member_id, latest.audience, before.created_at, before.id
                              from latest
                             cross join lateral (
                                    select u.created_at, u.id
                                      from updates u
                                     where u.member_id = latest.member_id
                                       and u.audience = latest.audience
                                       and u.state = 'visible'
                                       and (u.created_at, u.id) < (:at, :id)
                                     order by u.created_at desc, u.id desc
                                     limit 1) as before
                             where (latest.at, latest.id) >= (:at, :id)
                             order by 3 desc, 4 desc
                            offset 0) as heads
                     where may_see(heads.member_id, heads.audience, :viewer)
                     order by heads.at desc, heads.id desc
                     limit :most),
                found as (
                    select u.id, u.created_at
                      from newest
                     cross join lateral (
                            select u.id, u.created_at
                              from updates u
                             where u.member_id = newest.member_id
                               and u.audience = newest.audience
                               and u.state = 'visible'
                               and (u.created_at, u.id) <= (newest.at, newest.id)
                             order by u.created_at desc, u.id desc
                             limit :most) as u
                     union all
                    select id, created_at
                      from lately
                     where (select count(*) from lately) = :most)
                select id, created_at
                  from found
                 order by created_at desc, id desc
                 limit :most
                """, face, place, most)
                .param("community", community.value())
                .param("large", Feed.Team.LARGE)
                .param("lately", LATELY)
                .query(ENTRY)
                .list();
    }

    /** The newest few of each topic, then the newest of these: none can be on the page that is not among its topic's. */
    private List<Entry> about(List<Long> topics, @Nullable MemberId face, Point place, int most) {
        return entries("""
                select distinct about.id, about.created_at
                  from unnest(:topics) as chosen (topic)
                 cross join lateral (
                        select u.id, u.created_at
                          from update_topics t
                          join updates u on u.id = t.update_id
                         where t.topic_id = chosen.topic
                           and (t.created_at, t.update_id) < (:at, :id)
                           and u.state = 'visible'
                           and u.member_id not in (select muted from muted_by(:viewer) as muted)
                           and may_see(u.member_id, u.audience, :viewer)
                         order by t.created_at desc, t.update_id desc
                         limit :most) as about
                 order by about.created_at desc, about.id desc
                 limit :most
                """, face, place, most)
                .param("topics", topics.toArray(Long[]::new))
                .query(ENTRY)
                .list();
    }

    private JdbcClient.StatementSpec entries(String select, @Nullable MemberId face, Point place, int most) {
        return sql.sql(select)
                .param("viewer", new SqlParameterValue(Types.BIGINT, face == null ? null : face.value()))
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("id", place.id())
                .param("most", most);
    }
}
