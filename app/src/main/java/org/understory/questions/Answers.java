package org.understory.questions;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;

/** All answers, for those who read them. */
@Component
class Answers {
    /** How many answers stand on one page. */
    static final int PAGE = 20;

    private static final String PAGE_BEHIND = """
            select %s
              from answers a
              join questions q on q.id = a.question_id
             where a.question_id = :question
               and (-a.proven, -a.votes, a.id) > (-:proven, -:votes, :after)
               and %s
             order by -a.proven, -a.votes, a.id
             limit :most
            """.formatted(Answer.COLUMNS, Sight.ANSWER);

    private final JdbcClient sql;

    Answers(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those behind a place and one more, if there is one, which tells that there is a next page. */
    List<Answer> page(Question question, Viewer viewer, AnswerPlace after) {
        return sql.sql(PAGE_BEHIND)
                .param("question", question.id().value())
                .param("proven", after.proven())
                .param("votes", after.votes())
                .param("after", after.id())
                .param("viewer", Sight.viewer(viewer))
                .param("moderates", Sight.moderates(viewer))
                .param("most", PAGE + 1)
                .query(Answer::from)
                .list();
    }

    /** One answer, if the viewer may see it and its question. */
    Optional<Answer> find(Viewer viewer, long id) {
        return one(viewer, id, "");
    }

    /** One answer, locked until the transaction ends. Lock its question first. */
    Optional<Answer> locked(Viewer viewer, long id) {
        return one(viewer, id, "for update of a");
    }

    private Optional<Answer> one(Viewer viewer, long id, String lock) {
        return sql.sql("""
                select %s
                  from answers a
                  join questions q on q.id = a.question_id
                 where a.id = :id
                   and a.community_id = :community
                   and %s
                   and %s
                   %s
                """.formatted(Answer.COLUMNS, Sight.ANSWER, Sight.QUESTION, lock))
                .param("id", id)
                .param("community", viewer.community().value())
                .param("viewer", Sight.viewer(viewer))
                .param("moderates", Sight.moderates(viewer))
                .query(Answer::from)
                .optional();
    }

    /**
     * Brings the numbers on a question into line with its answers. Call it in the transaction that changed them, with the
     * question locked.
     */
    void recount(QuestionId question) {
        sql.sql("""
                update questions
                   set answers = now.answers,
                       solved = now.solved
                  from (select count(*) as answers,
                               count(*) filter (where proven = 1) as solved
                          from answers
                         where question_id = :question
                           and state = 'visible') as now
                 where id = :question
                """).param("question", question.value()).update();
    }
}
