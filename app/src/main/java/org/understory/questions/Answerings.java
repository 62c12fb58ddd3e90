package org.understory.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.understory.media.Captioned;
import org.understory.media.Pictures;
import org.understory.members.Viewer;
import org.understory.subject.MemberId;

/** Writing new answers. */
@Component
class Answerings {
    private static final Duration SAME_WITHIN = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Clock clock;
    private final Questions questions;
    private final Answers answers;
    private final Pictures pictures;
    private final KeptQuestions kept;
    private final ApplicationEventPublisher events;

    Answerings(
            JdbcClient sql,
            Clock clock,
            Questions questions,
            Answers answers,
            Pictures pictures,
            KeptQuestions kept,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.questions = questions;
        this.answers = answers;
        this.pictures = pictures;
        this.kept = kept;
        this.events = events;
    }

    /** Saves an answer whose words were checked. Answers to one question wait for each other. */
    @Transactional
    public Answering answer(Viewer viewer, long id, String text, List<Captioned> hung, byte[] fingerprint) {
        var found = questions.locked(viewer, id).filter(one -> QuestionRules.mayAnswer(viewer, one));
        if (found.isEmpty() || viewer.face().isEmpty()) return new Answering.NotTheirs();
        var question = found.get();
        var member = viewer.face().get();
        var same = same(viewer, question, member, fingerprint);
        if (same.isPresent()) return new Answering.Answered(same.get());
        var tooMany = tooMany(member);
        if (tooMany.isPresent()) return tooMany.get();
        var written = insert(question, member, question.own(), text, hung, fingerprint, now());
        if (!hung.isEmpty() && !pictures.hang(question.community(), member, written.subject(), hung)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Answering.PicturesGone();
        }
        return new Answering.Answered(answers.find(viewer, written.value()).orElseThrow());
    }

    /** Saves an answer without limits and tells those who listen. Call with the question locked. */
    AnswerId insert(
            Question question,
            MemberId member,
            boolean own,
            String text,
            List<Captioned> hung,
            byte @Nullable [] fingerprint,
            OffsetDateTime at) {
        var hidden = own && question.anonymous();
        var id = sql.sql("""
                insert into answers (community_id, question_id, author_id, by_asker, text, html, sha256, fingerprint,
                                     created_at)
                values (:community, :question, :author, :hidden, :text, :html, :sha256, :fingerprint, :at)
                returning id
                """)
                .param("community", question.community().value())
                .param("question", question.id().value())
                .param("author", hidden ? null : member.value())
                .param("hidden", hidden)
                .param("text", text)
                .param("html", Askings.html(text))
                .param("sha256", AnswerHash.of(text, hung))
                .param("fingerprint", fingerprint)
                .param("at", at)
                .query((row, n) -> new AnswerId(row.getLong("id")))
                .single();
        answers.recount(question.id());
        kept.changed(question.community(), question.id());
        var asker = questions.asker(question.id()).orElse(null);
        events.publishEvent(new QuestionAnswered(
                question.community(), question.id(), id, hidden ? null : member, asker, at.toInstant()));
        return id;
    }

    private Optional<Answer> same(Viewer viewer, Question question, MemberId member, byte[] fingerprint) {
        return sql.sql("""
                select a.id
                  from answers a
                 where a.question_id = :question
                   and (a.author_id = :member or (a.by_asker and :own))
                   and a.created_at > :since
                   and a.fingerprint = :fingerprint
                 order by a.id desc
                 limit 1
                """)
                .param("question", question.id().value())
                .param("member", member.value())
                .param("own", question.own())
                .param("since", now().minus(SAME_WITHIN))
                .param("fingerprint", fingerprint)
                .query(Long.class)
                .optional()
                .flatMap(id -> answers.find(viewer, id));
    }

    private Optional<Answering> tooMany(MemberId member) {
        return sql.sql("""
                select count(*) filter (where created_at > :now - interval '10 minutes') as lately,
                       count(*) as today
                  from (select created_at
                          from answers
                         where author_id = :member
                         union all
                        select a.created_at
                          from hidden_askers asker
                          join answers a on a.question_id = asker.question_id
                                        and a.by_asker
                         where asker.member_id = :member) as written
                 where created_at > :now - interval '1 day'
                """)
                .param("now", now())
                .param("member", member.value())
                .query((row, n) -> tooMany(row.getInt("lately"), row.getInt("today")))
                .single();
    }

    private static Optional<Answering> tooMany(int lately, int today) {
        if (lately >= QuestionRules.MOST_ANSWERS_IN_TEN_MINUTES)
            return Optional.of(new Answering.TooMany(QuestionRules.MOST_ANSWERS_IN_TEN_MINUTES, 10));
        if (today >= QuestionRules.MOST_ANSWERS_A_DAY)
            return Optional.of(new Answering.TooMany(QuestionRules.MOST_ANSWERS_A_DAY, 24 * 60));
        return Optional.empty();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
