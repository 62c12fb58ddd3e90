package org.understory.articles;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Streamed;

/** New articles in the stream of activities, each at the beginning of its day. Nobody's team wrote them. */
@Component
class StreamedArticles implements Streamed {
    private static final RowMapper<Entry> ENTRY = (row, n) -> new Entry(
            new ArticleId(row.getLong("id")).subject(),
            row.getObject("published_on", LocalDate.class).atStartOfDay().toInstant(ZoneOffset.UTC));

    private final JdbcClient sql;

    StreamedArticles(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "article";
    }

    @Override
    public List<Entry> before(CommunityId community, @Nullable MemberId face, Feed feed, Point place, int most) {
        var from = from(place);
        return switch (feed) {
            case Feed.Everyone() ->
                sql.sql("""
                    select id, published_on
                      from articles
                     where community_id = :community
                       and live_revision is not null
                       and retracted_on is null
                       and (published_on, id) < (:day, :id)
                     order by published_on desc, id desc
                     limit :most
                    """)
                        .param("community", community.value())
                        .param("day", from.day())
                        .param("id", from.id())
                        .param("most", most)
                        .query(ENTRY)
                        .list();
            case Feed.Team() -> List.of();
            case Feed.About(var topics) ->
                sql.sql("""
                    select distinct about.id, about.published_on
                      from unnest(:topics) as chosen (topic)
                     cross join lateral (
                            select article_id as id, published_on
                              from article_topics
                             where topic_id = chosen.topic
                               and (published_on, article_id) < (:day, :id)
                             order by published_on desc, article_id desc
                             limit :most) as about
                     order by about.published_on desc, about.id desc
                     limit :most
                    """)
                        .param("topics", topics.toArray(Long[]::new))
                        .param("day", from.day())
                        .param("id", from.id())
                        .param("most", most)
                        .query(ENTRY)
                        .list();
        };
    }

    /** Behind any moment but midnight itself, the articles of that day still follow. */
    private static Place from(Point place) {
        var day = place.at().atOffset(ZoneOffset.UTC).toLocalDate();
        var midnight = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Place(day, midnight.equals(place.at()) ? place.id() : Long.MAX_VALUE);
    }
}
