package org.understory.questions;

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

/** Questions in the stream of activities. Anonymous ones are in nobody's team. */
@Component
class StreamedQuestions implements Streamed {
    private static final RowMapper<Entry> ENTRY = (row, n) -> new Entry(
            new QuestionId(row.getLong("id")).subject(),
            row.getObject("created_at", OffsetDateTime.class).toInstant());

    /** Among how many of the newest questions of everybody those of a large team are looked for. */
    private static final int LATELY = 1_000;

    private final JdbcClient sql;

    StreamedQuestions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "question";
    }

    @Override
    public List<Entry> before(CommunityId community, @Nullable MemberId face, Feed feed, Point place, int most) {
        return switch (feed) {
            case Feed.Everyone() ->
                entries("""
                    select q.id, q.created_at
                      from questions q
                     where q.community_id = :community
                       and (q.created_at, q.id) < (:at, :id)
                       and %s
                       and %s
                     order by q.created_at desc, q.id desc
                     limit :most
                    """.formatted(Sight.LISTED, Sight.NOT_MUTED), face, place, most)
                        .param("community", community.value())
                        .query(ENTRY)
                        .list();
            case Feed.Team() -> face == null ? List.of() : ofTeam(community, face, place, most);
            case Feed.About(var topics) -> about(topics, face, place, most);
        };
    }

    /** The newest few of each topic, then the newest of these. */
    private List<Entry> about(List<Long> topics, @Nullable MemberId face, Point place, int most) {
        return entries("""
                select distinct asked.id, asked.created_at
                  from unnest(:topics) as chosen (topic)
                 cross join lateral (
                        select q.id, q.created_at
                          from question_topics about
                          join questions q on q.id = about.question_id
                         where about.topic_id = chosen.topic
                           and (about.created_at, about.question_id) < (:at, :id)
                           and %s
                           and %s
                         order by about.created_at desc, about.question_id desc
                         limit :most) as asked
                 order by asked.created_at desc, asked.id desc
                 limit :most
                """.formatted(Sight.LISTED, Sight.NOT_MUTED), face, place, most)
                .param("topics", topics.toArray(Long[]::new))
                .query(ENTRY)
                .list();
    }

    /**
     * Whoever follows many finds a page among the newest questions of everybody; otherwise, and for a small team, all
     * questions of the team are looked at.
     *
     * <p>The team is one array, because PostgreSQL walks an index once along an array and goes down into it anew for each row of
     * a join; where rows come by in their order, {@code is true} keeps the look-up from becoming a join, which would lose the
     * order and read all of them. The {@code offset 0} keeps the order inside, so that only as many are asked whether the
     * viewer may see them as the page needs.
     */
    private List<Entry> ofTeam(CommunityId community, MemberId face, Point place, int most) {
        return entries("""
                with team as materialized (
                    select team as member
                      from team_of(:viewer) as team
                     where team not in (select muted from muted_by(:viewer) as muted)),
                lately as materialized (
                    select q.id, q.created_at
                      from (select id, created_at, author_id, audience, state
                              from questions
                             where community_id = :community
                               and state = 'visible'
                               and (created_at, id) < (:at, :id)
                             order by created_at desc, id desc
                             limit :lately) as q
                     where (select count(*) from team) >= :large
                       and (q.author_id in (select member from team)) is true
                       and %1$s
                     order by q.created_at desc, q.id desc
                     limit :most),
                found as (
                    (select q.id, q.created_at
                       from (select id, created_at, author_id, audience, 'visible' as state
                               from questions
                              where (select count(*) from lately) < :most
                                and author_id = any(array(select member from team))
                                and state = 'visible'
                                and (created_at, id) < (:at, :id)
                              order by created_at desc, id desc
                             offset 0) as q
                      where %1$s
                      order by q.created_at desc, q.id desc
                      limit :most)
                     union all
                    select id, created_at
                      from lately
                     where (select count(*) from lately) = :most)
                select id, created_at
                  from found
                 order by created_at desc, id desc
                """.formatted(Sight.LISTED), face, place, most)
                .param("community", community.value())
                .param("large", Feed.Team.LARGE)
                .param("lately", LATELY)
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
