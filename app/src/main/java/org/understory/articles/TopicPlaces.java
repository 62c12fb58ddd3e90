package org.understory.articles;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.topics.Topic;
import org.understory.topics.Topics;

/** Under which topics each published article stands. */
@Component
class TopicPlaces {
    private final JdbcClient sql;
    private final Topics topics;

    TopicPlaces(JdbcClient sql, Topics topics) {
        this.sql = sql;
        this.topics = topics;
    }

    /** Sets an article's topics, the main one first; answers whether anything changed. */
    boolean put(CommunityId community, ArticleId id, List<String> slugs, LocalDate published) {
        var wanted = topics.ids(community, slugs);
        var before = sql.sql("""
                select topic_id
                  from article_topics
                 where article_id = :id
                   and published_on = :published
                 order by place
                """)
                .param("id", id.value())
                .param("published", published)
                .query(Long.class)
                .list();
        if (before.equals(wanted)) return false;
        sql.sql("delete from article_topics where article_id = :id")
                .param("id", id.value())
                .update();
        for (int place = 0; place < wanted.size(); place++) {
            sql.sql("""
                    insert into article_topics (article_id, topic_id, place, published_on)
                    values (:id, :topic, :place, :published)
                    """)
                    .param("id", id.value())
                    .param("topic", wanted.get(place))
                    .param("place", place)
                    .param("published", published)
                    .update();
        }
        return true;
    }

    /** The slugs of an article's topics, the main one first. */
    List<String> of(CommunityId community, ArticleId id) {
        var ids = sql.sql("select topic_id from article_topics where article_id = :id order by place")
                .param("id", id.value())
                .query(Long.class)
                .list();
        return topics.named(community, ids).stream().map(Topic::slug).toList();
    }

    /** Takes an article out of every topic. */
    void clear(ArticleId id) {
        sql.sql("delete from article_topics where article_id = :id")
                .param("id", id.value())
                .update();
    }
}
