package org.understory.questions;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedRows;
import org.understory.subject.ModeratedThing;
import org.understory.subject.Subject;

/** Answers as moderators see them. What the asker of an anonymous question added has no author for them. */
@Component
class ModeratedAnswers implements Moderated {
    private static final String UNDER = ":kind = '" + QuestionId.KIND + "' and a.question_id = :thing";

    private final JdbcClient sql;
    private final ModeratedRows rows;
    private final Answers answers;
    private final AnswerChanges changes;
    private final KeptQuestions kept;

    ModeratedAnswers(JdbcClient sql, Answers answers, AnswerChanges changes, KeptQuestions kept) {
        this.sql = sql;
        this.rows = new ModeratedRows(sql, AnswerId.KIND, "answers a", "a.author_id");
        this.answers = answers;
        this.changes = changes;
        this.kept = kept;
    }

    @Override
    public ModeratedRows rows() {
        return rows;
    }

    @Override
    public Optional<MemberId> addressee(CommunityId community, long id) {
        return sql.sql("""
                select coalesce(a.author_id, asker.member_id) as addressee
                  from answers a
                  left join hidden_askers asker on asker.question_id = a.question_id and a.by_asker
                 where a.id = :id
                   and a.community_id = :community
                   and coalesce(a.author_id, asker.member_id) is not null
                """)
                .param("id", id)
                .param("community", community.value())
                .query((row, n) -> new MemberId(row.getLong("addressee")))
                .optional();
    }

    @Override
    public Map<Long, Subject> above(CommunityId community, Collection<Long> ids) {
        var above = new HashMap<Long, Subject>();
        sql.sql("select id, question_id from answers where id = any(:ids) and community_id = :community")
                .param("ids", ids.toArray(Long[]::new))
                .param("community", community.value())
                .query(row -> {
                    above.put(row.getLong("id"), new QuestionId(row.getLong("question_id")).subject());
                });
        return above;
    }

    @Override
    public List<ModeratedThing> around(CommunityId community, long id) {
        return rows.around(community, id, "question_id");
    }

    @Override
    public List<ModeratedThing> below(CommunityId community, Subject on) {
        return rows.below(community, on, UNDER);
    }

    @Override
    public List<Subject> beneath(CommunityId community, Subject on) {
        return rows.beneath(community, on, UNDER);
    }

    /** Whatever changes the answers of a question locks it first. */
    @Override
    public void hold(CommunityId community, long id) {
        sql.sql("""
                select id
                  from questions
                 where id = (select question_id from answers where id = :id)
                   for update
                """).param("id", id).query(Long.class).list();
    }

    @Override
    public void turned(CommunityId community, long id, boolean visible) {
        question(community, id).ifPresent(question -> changed(community, question));
    }

    @Override
    public boolean remove(CommunityId community, long id) {
        hold(community, id);
        var question = question(community, id);
        question.ifPresent(one -> {
            changes.remove(new AnswerId(id));
            changed(community, one);
        });
        return question.isPresent();
    }

    private void changed(CommunityId community, QuestionId question) {
        answers.recount(question);
        kept.changed(community, question);
    }

    private Optional<QuestionId> question(CommunityId community, long id) {
        return Optional.ofNullable(above(community, List.of(id)).get(id)).map(on -> new QuestionId(on.id()));
    }
}
