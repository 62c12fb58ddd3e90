package org.understory.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.text.LinksAre;
import org.understory.text.MemberText;
import org.understory.topics.Topic;

/** Asking new questions. */
@Component
class Askings {
    private static final Duration SAME_WITHIN = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Clock clock;
    private final KeptQuestions kept;
    private final Polls polls;
    private final ApplicationEventPublisher events;

    Askings(JdbcClient sql, Clock clock, KeptQuestions kept, Polls polls, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.kept = kept;
        this.polls = polls;
        this.events = events;
    }

    /** Saves a question whose words were checked. One member's questions wait for each other, so that none counts twice. */
    @Transactional
    public Asking ask(Viewer viewer, AskForm form, PollForm poll, List<Topic> topics, byte[] fingerprint) {
        var by = viewer.face();
        if (by.isEmpty()) return new Asking.NotTheirs();
        var member = by.get();
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", "questions of member " + member.value())
                .query((row, n) -> 0)
                .list();
        var same = same(member, fingerprint);
        if (same.isPresent()) return new Asking.Asked(same.get());
        if (lately(member) >= QuestionRules.MOST_QUESTIONS_A_DAY)
            return new Asking.TooMany(QuestionRules.MOST_QUESTIONS_A_DAY);
        return new Asking.Asked(place(viewer.community(), member, form, poll, ids(topics), fingerprint, now()));
    }

    /** Saves a question without limits, as if it had been asked at that time. */
    @Transactional
    QuestionId place(
            CommunityId community,
            MemberId member,
            AskForm form,
            PollForm poll,
            List<Long> topics,
            byte @Nullable [] fingerprint,
            OffsetDateTime at) {
        var id = insert(community, member, form, poll.kindOfQuestion(), fingerprint, at);
        if (poll.kindOfQuestion() != Question.Kind.QUESTION) polls.add(id, poll);
        if (form.isAnonymous()) hide(id, member);
        tag(id, topics);
        if (form.isOpen()) kept.changed(community, id);
        events.publishEvent(new QuestionAsked(community, id, form.isAnonymous() ? null : member, at.toInstant()));
        return id;
    }

    private QuestionId insert(
            CommunityId community,
            MemberId member,
            AskForm form,
            Question.Kind kind,
            byte @Nullable [] fingerprint,
            OffsetDateTime at) {
        return sql.sql("""
                insert into questions (community_id, author_id, anonymous, audience, kind, title, text, html, fingerprint,
                                       created_at)
                values (:community, :author, :anonymous, :audience, :kind, :title, :text, :html, :fingerprint, :at)
                returning id
                """)
                .param("community", community.value())
                .param("author", form.isAnonymous() ? null : member.value())
                .param("anonymous", form.isAnonymous())
                .param("audience", word(form.chosenAudience()))
                .param("kind", word(kind))
                .param("title", form.cleanTitle())
                .param("text", form.cleanDetails())
                .param("html", html(form.cleanDetails()))
                .param("fingerprint", fingerprint)
                .param("at", at)
                .query((row, n) -> new QuestionId(row.getLong("id")))
                .single();
    }

    private void hide(QuestionId question, MemberId asker) {
        sql.sql("insert into hidden_askers (question_id, member_id) values (:question, :member)")
                .param("question", question.value())
                .param("member", asker.value())
                .update();
    }

    void tag(QuestionId question, List<Long> topics) {
        sql.sql("delete from question_topics where question_id = :question")
                .param("question", question.value())
                .update();
        sql.sql("""
                insert into question_topics (question_id, topic_id, place, created_at)
                select q.id, chosen.topic, chosen.place, q.created_at
                  from questions q
                 cross join unnest(:topics::bigint[]) with ordinality as chosen (topic, place)
                 where q.id = :question
                """)
                .param("question", question.value())
                .param("topics", topics.toArray(Long[]::new))
                .update();
    }

    private Optional<QuestionId> same(MemberId member, byte[] fingerprint) {
        return sql.sql("""
                select q.id
                  from questions q
                  left join hidden_askers asker on asker.question_id = q.id
                 where (q.author_id = :member or asker.member_id = :member)
                   and q.created_at > :since
                   and q.fingerprint = :fingerprint
                 order by q.id desc
                 limit 1
                """)
                .param("member", member.value())
                .param("since", now().minus(SAME_WITHIN))
                .param("fingerprint", fingerprint)
                .query((row, n) -> new QuestionId(row.getLong("id")))
                .optional();
    }

    private int lately(MemberId member) {
        return sql.sql("""
                select (select count(*)
                          from questions
                         where author_id = :member
                           and created_at > :since)
                     + (select count(*)
                          from hidden_askers asker
                          join questions q on q.id = asker.question_id
                         where asker.member_id = :member
                           and q.created_at > :since)
                """)
                .param("member", member.value())
                .param("since", now().minusDays(1))
                .query(Integer.class)
                .single();
    }

    static List<Long> ids(List<Topic> topics) {
        return topics.stream().map(Topic::id).toList();
    }

    static String html(String text) {
        return text.isEmpty() ? "" : MemberText.html(text, LinksAre.LIVE);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
