package org.understory.questions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Viewer;

/** Which answers health professionals checked. A check names the hash of what was read; a changed answer has none. */
@Component
class Checks {
    private final JdbcClient sql;
    private final Clock clock;
    private final Questions questions;
    private final Answers answers;
    private final KeptQuestions kept;
    private final ApplicationEventPublisher events;

    Checks(
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

    /** Those of these answers that hold for their words as they are now, the first first; one statement. */
    Map<AnswerId, List<Check>> of(Collection<Answer> some) {
        if (some.isEmpty()) return Map.of();
        return sql
                .sql("""
                select checks.answer_id, verified.member_id, verified.name, verified.credential, checks.checked_at
                  from answer_checks checks
                  join answers a on a.id = checks.answer_id and a.sha256 = checks.sha256
                  join verified_professionals verified on verified.id = checks.professional_id
                 where checks.answer_id = any(:answers)
                   and verified.withdrawn_at is null
                 order by checks.checked_at
                """)
                .param(
                        "answers",
                        some.stream().map(answer -> answer.id().value()).toArray(Long[]::new))
                .query(Check::from)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Check::answer));
    }

    /**
     * A professional stands by an answer, or no longer does.
     *
     * @param sha256 of the answer that the professional read
     */
    @Transactional
    public Checking check(Viewer viewer, long id, String sha256, boolean wanted) {
        var question = answers.find(viewer, id)
                .flatMap(answer -> questions.locked(viewer, answer.question().value()));
        var answer = answers.locked(viewer, id);
        if (question.isEmpty() || answer.isEmpty() || !QuestionRules.mayCheck(question.get(), answer.get()))
            return new Checking.NotTheirs();
        if (wanted && !answer.get().sha256().equals(sha256)) return new Checking.OtherText(question.get());
        var changed = wanted ? add(viewer, answer.get()) : remove(viewer, answer.get());
        if (changed) {
            recount(answer.get());
            if (wanted) announce(answer.get());
        }
        return new Checking.Done(question.get(), answer.get());
    }

    private boolean add(Viewer viewer, Answer answer) {
        return sql.sql("""
                insert into answer_checks as checks (answer_id, professional_id, sha256, checked_at)
                select :answer, verified.id, :sha256, :now
                  from verified_professionals verified
                 where verified.community_id = :community
                   and verified.member_id = :member
                   and verified.withdrawn_at is null
                    on conflict (answer_id, professional_id) do update
                   set sha256 = excluded.sha256,
                       checked_at = excluded.checked_at
                 where checks.sha256 <> excluded.sha256
                """)
                        .param("answer", answer.id().value())
                        .param("sha256", answer.sha256())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("community", viewer.community().value())
                        .param("member", viewer.face().orElseThrow().value())
                        .update()
                > 0;
    }

    private boolean remove(Viewer viewer, Answer answer) {
        return sql.sql("""
                delete from answer_checks
                 using verified_professionals verified
                 where answer_id = :answer
                   and verified.id = professional_id
                   and verified.member_id = :member
                """)
                        .param("answer", answer.id().value())
                        .param("member", viewer.face().orElseThrow().value())
                        .update()
                > 0;
    }

    /** Call with the question locked. */
    void recount(Answer answer) {
        sql.sql("""
                update answers a
                   set checked = exists (select 1
                                           from answer_checks checks
                                           join verified_professionals verified on verified.id = checks.professional_id
                                          where checks.answer_id = a.id
                                            and checks.sha256 = a.sha256
                                            and verified.withdrawn_at is null)
                 where a.id = :answer
                """).param("answer", answer.id().value()).update();
        answers.recount(answer.question());
        kept.changed(answer.community(), answer.question());
    }

    private void announce(Answer answer) {
        var asker = questions.asker(answer.question()).orElse(null);
        events.publishEvent(new AnswerChecked(
                answer.community(), answer.question(), answer.id(), answer.author(), asker, clock.instant()));
    }
}
