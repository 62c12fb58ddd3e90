package org.understory.questions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.MemberId;
import org.understory.topics.Topic;

/** Which topics members say they know. */
@Component
class KnownTopics {
    private final JdbcClient sql;
    private final Clock clock;

    KnownTopics(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Long> of(MemberId member) {
        return sql.sql("select topic_id from known_topics where member_id = :member order by topic_id")
                .param("member", member.value())
                .query(Long.class)
                .list();
    }

    @Transactional
    public void replace(MemberId member, List<Topic> topics) {
        var ids = topics.stream().map(Topic::id).toArray(Long[]::new);
        sql.sql("delete from known_topics where member_id = :member and topic_id <> all(:topics)")
                .param("member", member.value())
                .param("topics", ids)
                .update();
        sql.sql("""
                insert into known_topics (member_id, topic_id, since)
                select :member, topic, :now
                  from unnest(:topics::bigint[]) as topic
                    on conflict do nothing
                """)
                .param("member", member.value())
                .param("topics", ids)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
