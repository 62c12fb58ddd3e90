package org.understory.questions;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;
import org.understory.web.InSitemap;

/** The questions that are open to everyone, for search engines. */
@Component
class QuestionsInSitemap implements InSitemap {
    private static final int MOST = 10_000;

    private final JdbcClient sql;

    QuestionsInSitemap(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Place> places(CommunityId community) {
        return sql.sql("""
                select id, title, coalesce(edited_at, created_at) as changed
                  from questions
                 where community_id = :community
                   and state = 'visible'
                   and audience = 'everyone'
                 order by id desc
                 limit :most
                """)
                .param("community", community.value())
                .param("most", MOST)
                .query((row, n) -> new Place(
                        Question.path(new QuestionId(row.getLong("id")), true, row.getString("title")),
                        row.getObject("changed", OffsetDateTime.class).toLocalDate()))
                .list();
    }

    @Override
    public Subject shows(CommunityId community) {
        return KeptQuestions.lists(community);
    }
}
