package org.understory.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Viewer;
import org.understory.subject.MemberId;
import org.understory.web.Sentence;

/** All polls and quizzes. A member has one vote in each, and may change it until the end. */
@Component
class Polls {
    private final JdbcClient sql;
    private final Clock clock;
    private final Questions questions;

    Polls(JdbcClient sql, Clock clock, Questions questions) {
        this.sql = sql;
        this.clock = clock;
        this.questions = questions;
    }

    /** Call in the transaction that saves the question. */
    void add(QuestionId question, PollForm form) {
        sql.sql("""
                insert into polls (question_id, many, ends_at, explanation, explanation_html)
                values (:question, :many, :ends, :explanation, :html)
                """)
                .param("question", question.value())
                .param("many", form.isMany())
                .param(
                        "ends",
                        form.end().map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("explanation", form.cleanExplanation())
                .param("html", Askings.html(form.cleanExplanation()))
                .update();
        var choices = form.choices();
        sql.sql("""
                insert into poll_choices (question_id, place, words, is_right)
                select :question, typed.place, typed.words, typed.is_right
                  from unnest(:words::text[], :right::boolean[]) with ordinality as typed (words, is_right, place)
                """)
                .param("question", question.value())
                .param("words", choices.stream().map(PollForm.Choice::words).toArray(String[]::new))
                .param("right", choices.stream().map(PollForm.Choice::right).toArray(Boolean[]::new))
                .update();
    }

    /** The choices under a question; one statement, none where it has no choices. */
    Optional<Poll> of(Question question, Viewer viewer) {
        if (question.kind() == Question.Kind.QUESTION || question.isDeleted()) return Optional.empty();
        var rows = sql.sql("""
                select poll.many, poll.ends_at, poll.voters, poll.explanation_html, choice.id, choice.words, choice.is_right,
                       choice.votes,
                       exists (select 1
                                 from poll_votes vote
                                where vote.choice_id = choice.id
                                  and vote.member_id = cast(:viewer as bigint)) as mine
                  from polls poll
                  join poll_choices choice on choice.question_id = poll.question_id
                 where poll.question_id = :question
                 order by choice.place
                """)
                .param("question", question.id().value())
                .param("viewer", Sight.viewer(viewer))
                .query(Row::from)
                .list();
        if (rows.isEmpty()) return Optional.empty();
        var first = rows.getFirst();
        return Optional.of(new Poll(
                question.kind() == Question.Kind.QUIZ,
                first.many(),
                first.endsAt(),
                first.endsAt() != null && !clock.instant().isBefore(first.endsAt()),
                first.voters(),
                first.explanation(),
                rows.stream().map(Row::choice).toList()));
    }

    /** Puts the member's choices in the place of those they made before. Votes in one poll wait for each other. */
    @Transactional
    public Voting vote(Viewer viewer, long id, List<Long> chosen) {
        var question = questions.find(viewer, id).filter(Question::isVisible);
        if (question.isEmpty() || viewer.face().isEmpty()) return new Voting.NotTheirs();
        sql.sql("select question_id from polls where question_id = :id for update")
                .param("id", id)
                .query(Long.class)
                .list();
        var poll = of(question.get(), viewer);
        if (poll.isEmpty()) return new Voting.NotTheirs();
        var wanted = new HashSet<>(chosen);
        var known = poll.get().choices().stream().map(Poll.Choice::id).toList();
        if (!known.containsAll(wanted)) return new Voting.NotTheirs();
        if (poll.get().ended()) return new Voting.Wrong(Sentence.of("questions.poll.over"));
        if (wanted.isEmpty()) return new Voting.Wrong(Sentence.of("questions.poll.nothing"));
        if (wanted.size() > 1 && !poll.get().many()) return new Voting.Wrong(Sentence.of("questions.poll.one"));
        replace(id, viewer.face().get(), wanted, poll.get().voted());
        return new Voting.Voted();
    }

    private void replace(long question, MemberId member, Set<Long> wanted, boolean before) {
        takeVotes(question, member);
        sql.sql("""
                with added as (insert into poll_votes (choice_id, question_id, member_id, at)
                               select chosen, :question, :member, :now
                                 from unnest(:wanted::bigint[]) as chosen
                               returning choice_id)
                update poll_choices choice
                   set votes = votes + 1
                  from added
                 where choice.id = added.choice_id
                """)
                .param("question", question)
                .param("member", member.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("wanted", wanted.toArray(Long[]::new))
                .update();
        if (!before) count(question, 1);
    }

    private int takeVotes(long question, MemberId member) {
        return sql.sql("""
                with gone as (delete from poll_votes
                               where question_id = :question
                                 and member_id = :member
                              returning choice_id)
                update poll_choices choice
                   set votes = votes - 1
                  from gone
                 where choice.id = gone.choice_id
                """)
                .param("question", question)
                .param("member", member.value())
                .update();
    }

    private void count(long question, int more) {
        sql.sql("update polls set voters = voters + :more where question_id = :question")
                .param("more", more)
                .param("question", question)
                .update();
    }

    /** Takes a member's votes out of every poll. Call in the transaction that erases the member. */
    void forget(MemberId member) {
        var polls =
                sql.sql("""
                select question_id
                  from polls
                 where question_id in (select question_id from poll_votes where member_id = :member)
                 order by question_id
                   for update
                """).param("member", member.value()).query(Long.class).list();
        for (var poll : polls) if (takeVotes(poll, member) > 0) count(poll, -1);
    }

    private record Row(boolean many, @Nullable Instant endsAt, int voters, String explanation, Poll.Choice choice) {
        static Row from(ResultSet row, int n) throws SQLException {
            var ends = row.getObject("ends_at", OffsetDateTime.class);
            return new Row(
                    row.getBoolean("many"),
                    ends == null ? null : ends.toInstant(),
                    row.getInt("voters"),
                    row.getString("explanation_html"),
                    new Poll.Choice(
                            row.getLong("id"),
                            row.getString("words"),
                            row.getBoolean("is_right"),
                            row.getInt("votes"),
                            row.getBoolean("mine")));
        }
    }
}
