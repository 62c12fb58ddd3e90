package org.understory.questions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.topics.Topics;

/** Puts down questions and answers that were written elsewhere or earlier, without limits: for samples. */
@Component
public class SampleQuestions {
    private final JdbcClient sql;
    private final Askings askings;
    private final Answerings answerings;
    private final Questions questions;
    private final Answers answers;
    private final Professionals professionals;
    private final Topics topics;

    SampleQuestions(
            JdbcClient sql,
            Askings askings,
            Answerings answerings,
            Questions questions,
            Answers answers,
            Professionals professionals,
            Topics topics) {
        this.sql = sql;
        this.askings = askings;
        this.answerings = answerings;
        this.questions = questions;
        this.answers = answers;
        this.professionals = professionals;
        this.topics = topics;
    }

    /**
     * A question for members, or for everyone.
     *
     * @param about slugs of topics; unknown ones are left out
     */
    @Transactional
    public QuestionId ask(
            CommunityId community,
            MemberId by,
            String title,
            String details,
            List<String> about,
            boolean everyone,
            boolean anonymous,
            Instant at) {
        var form = new AskForm(
                title, details, List.of(), everyone ? "everyone" : "members", anonymous ? "yes" : null, null);
        checked(form);
        return askings.place(
                community,
                by,
                form,
                PollForm.of(Question.Kind.QUESTION),
                topics.ids(community, about),
                null,
                at.atOffset(ZoneOffset.UTC));
    }

    /** A poll for members, open without an end. */
    @Transactional
    public QuestionId poll(
            CommunityId community, MemberId by, String title, List<String> choices, List<String> about, Instant at) {
        var form = new AskForm(title, "", List.of(), "members", null, null);
        checked(form);
        return askings.place(
                community,
                by,
                form,
                new PollForm("poll", List.copyOf(choices), List.of(), null, null, null),
                topics.ids(community, about),
                null,
                at.atOffset(ZoneOffset.UTC));
    }

    /**
     * A quiz for members.
     *
     * @param right the place of the right choice, from 1
     */
    @Transactional
    public QuestionId quiz(
            CommunityId community,
            MemberId by,
            String title,
            List<String> choices,
            int right,
            String explanation,
            List<String> about,
            Instant at) {
        var form = new AskForm(title, "", List.of(), "members", null, null);
        checked(form);
        return askings.place(
                community,
                by,
                form,
                new PollForm("quiz", List.copyOf(choices), List.of(String.valueOf(right)), null, null, explanation),
                topics.ids(community, about),
                null,
                at.atOffset(ZoneOffset.UTC));
    }

    private static void checked(AskForm form) {
        if (!form.mistakes(List.of()).isEmpty()) throw new IllegalArgumentException("Not a question: " + form.title());
    }

    /** An answer to a question by another member. */
    @Transactional
    public AnswerId answer(CommunityId community, QuestionId question, MemberId by, String text, Instant at) {
        var found = questions.placed(community, question).orElseThrow();
        return answerings.insert(found, by, false, text, List.of(), null, at.atOffset(ZoneOffset.UTC));
    }

    /** Says that an answer helped its asker. */
    @Transactional
    public void helped(AnswerId answer, Instant at) {
        sql.sql("update answers set helped_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", answer.value())
                .update();
        recount(answer);
    }

    /** Members find an answer helpful. */
    @Transactional
    public void vote(AnswerId answer, List<MemberId> by, Instant at) {
        sql.sql("""
                with added as (insert into answer_votes (answer_id, member_id, at)
                               select :answer, voter, :at
                                 from unnest(:by::bigint[]) as voter
                                   on conflict do nothing
                               returning answer_id)
                update answers
                   set votes = votes + (select count(*) from added)
                 where id = :answer
                """)
                .param("answer", answer.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.stream().map(MemberId::value).toArray(Long[]::new))
                .update();
    }

    /** Makes a member a verified professional, as a sample. */
    @Transactional
    public void verify(CommunityId community, MemberId member, String name, String credential, String how) {
        professionals.save(community, member, new ProfessionalForm(null, name, credential, how), null, name);
    }

    /** A verified professional checks an answer as it is. */
    @Transactional
    public void check(AnswerId answer, MemberId professional, Instant at) {
        sql.sql("""
                insert into answer_checks (answer_id, professional_id, sha256, checked_at)
                select a.id, verified.id, a.sha256, :at
                  from answers a
                  join verified_professionals verified
                    on verified.community_id = a.community_id
                   and verified.member_id = :member
                 where a.id = :answer
                    on conflict do nothing
                """)
                .param("answer", answer.value())
                .param("member", professional.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("update answers set checked = true where id = :id")
                .param("id", answer.value())
                .update();
        recount(answer);
    }

    private void recount(AnswerId answer) {
        answers.recount(sql.sql("select question_id from answers where id = :id")
                .param("id", answer.value())
                .query((row, n) -> new QuestionId(row.getLong("question_id")))
                .single());
    }
}
