package org.understory.questions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.text.CleanText;

/** Finds questions that ask much the same, among those that the viewer may read. */
@Component
class SimilarQuestions {
    static final int MOST = 5;
    private static final int SHORTEST = 8;

    private final JdbcClient sql;
    private final QuestionCards cards;

    SimilarQuestions(JdbcClient sql, QuestionCards cards) {
        this.sql = sql;
        this.cards = cards;
    }

    /**
     * The questions whose words or title come close, the closest first. Both halves end after a few dozen rows by an index,
     * so that the answer comes while somebody types.
     */
    List<QuestionCard> to(String typed, Viewer viewer) {
        var title = CleanText.of(typed).value().replaceAll("\\s+", " ").strip();
        if (title.length() < SHORTEST) return List.of();
        if (title.length() > QuestionRules.LONGEST_TITLE) title = title.substring(0, QuestionRules.LONGEST_TITLE);
        var rows = sql.sql("""
                with near as (
                    (select q.id
                       from questions q
                      where q.community_id = :community
                        and q.words @@ plainto_tsquery('english', :title)
                        and %1$s
                      limit 50)
                    union
                    (select q.id
                       from questions q
                      where q.community_id = :community
                        and %1$s
                      order by q.title <-> :title
                      limit 20)
                )
                select %2$s
                  from near
                  join questions q on q.id = near.id
                 where q.words @@ plainto_tsquery('english', :title)
                    or similarity(q.title, :title) > 0.25
                 order by similarity(q.title, :title) + ts_rank(q.words, plainto_tsquery('english', :title)) desc, q.id desc
                 limit :most
                """.formatted(Sight.LISTED, QuestionCards.COLUMNS))
                .param("community", viewer.community().value())
                .param("viewer", Sight.viewer(viewer))
                .param("title", title)
                .param("most", MOST)
                .query(QuestionCards.Row::from)
                .list();
        return rows.isEmpty() ? List.of() : cards.of(viewer.community(), rows);
    }
}
