package org.understory.explainers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;

/** Whether other sites may show a community's figure in a frame. Nobody may until an owner allows it. */
@Component
public class Embedding {
    private final JdbcClient sql;

    Embedding(JdbcClient sql) {
        this.sql = sql;
    }

    public boolean isAllowed(CommunityId community) {
        return sql.sql(
                        "select exists (select from explainers where community_id = :community and word = :word and embeddable)")
                .param("community", community.value())
                .param("word", ExplainerBlock.GUT_BARRIER)
                .query(Boolean.class)
                .single();
    }

    /** Allows it or forbids it; answers whether that changed anything. */
    @Transactional
    public boolean allow(CommunityId community, boolean allowed) {
        return sql.sql("""
                        insert into explainers as known (community_id, word, embeddable)
                        values (:community, :word, :allowed)
                            on conflict (community_id, word) do update
                           set embeddable = excluded.embeddable
                         where known.embeddable <> excluded.embeddable
                        """)
                        .param("community", community.value())
                        .param("word", ExplainerBlock.GUT_BARRIER)
                        .param("allowed", allowed)
                        .update()
                > 0;
    }
}
