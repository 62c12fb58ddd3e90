package org.understory.questions;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Viewer;

/** What readers say of answers: that they helped the asker, that they are helpful. Saying it twice changes nothing. */
@Component
class Verdicts {
    private final JdbcClient sql;
    private final Clock clock;
    private final Questions questions;
    private final Answers answers;
    private final KeptQuestions kept;
    private final ApplicationEventPublisher events;

    Verdicts(
            JdbcClient sql,
            Clock clock,
            Questions questions,
            Answers answers,
            KeptQuestions kept,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.questions = questions;
        this.answers = answers;
        this.kept = kept;
        this.events = events;
    }

    /**
     * The asker says that an answer helped, or takes that back.
     *
     * @return the answer's question, or nothing if that is not theirs to say
     */
    @Transactional
    public Optional<Question> helped(Viewer viewer, long id, boolean wanted) {
        var question = answers.find(viewer, id)
                .flatMap(answer -> questions.locked(viewer, answer.question().value()));
        var answer = answers.locked(viewer, id);
        if (question.isEmpty() || answer.isEmpty()) return Optional.empty();
        if (!QuestionRules.maySayItHelped(question.get(), answer.get())) return Optional.empty();
        if (answer.get().helped() != wanted) mark(answer.get(), wanted);
        return question;
    }

    private void mark(Answer answer, boolean helped) {
        var now = now();
        sql.sql("""
                update answers
                   set helped_at = :at
                 where id = :id
                """)
                .param("at", helped ? now : null)
                .param("id", answer.id().value())
                .update();
        answers.recount(answer.question());
        kept.changed(answer.community(), answer.question());
        if (helped && answer.author() != null)
            events.publishEvent(new AnswerHelped(
                    answer.community(), answer.question(), answer.id(), answer.author(), now.toInstant()));
    }

    /**
     * A member finds an answer helpful, or takes that back.
     *
     * @return the answer's question, or nothing if that is not theirs to say
     */
    @Transactional
    public Optional<Question> vote(Viewer viewer, long id, boolean wanted) {
        var answer = answers.locked(viewer, id);
        var question =
                answer.flatMap(one -> questions.find(viewer, one.question().value()));
        if (answer.isEmpty() || question.isEmpty()) return Optional.empty();
        if (!QuestionRules.mayVote(viewer, question.get(), answer.get())) return Optional.empty();
        var member = viewer.face().orElseThrow();
        var changed = wanted
                ? sql.sql("""
                        insert into answer_votes (answer_id, member_id, at)
                        values (:answer, :member, :at)
                            on conflict do nothing
                        """)
                        .param("answer", id)
                        .param("member", member.value())
                        .param("at", now())
                        .update()
                : -sql.sql("delete from answer_votes where answer_id = :answer and member_id = :member")
                        .param("answer", id)
                        .param("member", member.value())
                        .update();
        if (changed != 0) count(answer.get(), changed);
        return question;
    }

    private void count(Answer answer, int more) {
        sql.sql("""
                update answers
                   set votes = votes + :more
                 where id = :id
                """).param("more", more).param("id", answer.id().value()).update();
        kept.changed(answer.community(), answer.question());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
