package org.understory.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.PlainRow;

/**
 * What this room keeps about a person: questions, hidden_askers, answers, their earlier versions, answer_votes, poll_votes,
 * known_topics, question_offers, verified_professionals with their answer_checks, and as a moderator asker_reveals, which
 * stays: its number leads to nobody once the account is gone. Pictures are exported and erased by media.
 */
@Component
class PersonalQuestions implements HoldsPersonalData {
    private static final String MINE = """
            (q.author_id = any(:members)
             or exists (select 1
                          from hidden_askers asker
                         where asker.question_id = q.id
                           and asker.member_id = any(:members)))""";

    private static final String WROTE = "(a.author_id = any(:members) or (a.by_asker and %s))".formatted(MINE);

    private final JdbcClient sql;
    private final Answers answers;
    private final QuestionChanges retouches;
    private final AnswerChanges corrections;
    private final KeptQuestions kept;
    private final Polls polls;
    private final Professionals professionals;

    PersonalQuestions(
            JdbcClient sql,
            Answers answers,
            QuestionChanges retouches,
            AnswerChanges corrections,
            KeptQuestions kept,
            Polls polls,
            Professionals professionals) {
        this.sql = sql;
        this.answers = answers;
        this.retouches = retouches;
        this.corrections = corrections;
        this.kept = kept;
        this.polls = polls;
        this.professionals = professionals;
    }

    @Override
    public String room() {
        return "questions";
    }

    /** Before members, whose rows questions name. */
    @Override
    public int height() {
        return 50;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        all.put("questions", rows(who, """
                select q.id as number, q.kind, q.audience, q.anonymous, q.state, q.title, q.text, q.hidden_because,
                       q.created_at as asked, q.edited_at as edited
                  from questions q
                 where %s
                 order by q.id
                """.formatted(MINE)));
        all.put("earlier versions of questions", rows(who, """
                select version.question_id as question, version.version, version.title, version.html, version.written_at
                  from question_versions version
                  join questions q on q.id = version.question_id
                 where %s
                 order by version.question_id, version.version
                """.formatted(MINE)));
        all.put("answers", rows(who, """
                select a.id as number, a.question_id as question, a.state, a.text, a.hidden_because,
                       a.created_at as written, a.edited_at as edited
                  from answers a
                  join questions q on q.id = a.question_id
                 where %s
                 order by a.id
                """.formatted(WROTE)));
        all.put("earlier versions of answers", rows(who, """
                select version.answer_id as answer, version.version, version.html, version.written_at
                  from answer_versions version
                  join answers a on a.id = version.answer_id
                  join questions q on q.id = a.question_id
                 where %s
                 order by version.answer_id, version.version
                """.formatted(WROTE)));
        all.put("answers found helpful", rows(who, """
                select answer_id as answer, at
                  from answer_votes
                 where member_id = any(:members)
                 order by at
                """));
        all.put("choices in polls and quizzes", rows(who, """
                select vote.question_id as question, choice.words as choice, vote.at
                  from poll_votes vote
                  join poll_choices choice on choice.id = vote.choice_id
                 where vote.member_id = any(:members)
                 order by vote.at
                """));
        all.put("topics they know", rows(who, """
                select topic_id as topic, since
                  from known_topics
                 where member_id = any(:members)
                 order by since
                """));
        all.put("questions offered", rows(who, """
                select question_id as question, offered_at as at
                  from question_offers
                 where member_id = any(:members)
                 order by offered_at
                """));
        all.put("verified as a professional", rows(who, """
                select name, credential, how, verified_at, withdrawn_at
                  from verified_professionals
                 where member_id = any(:members)
                 order by id
                """));
        all.put("answers checked", rows(who, """
                select checks.answer_id as answer, checks.checked_at as at
                  from answer_checks checks
                  join verified_professionals verified on verified.id = checks.professional_id
                 where verified.member_id = any(:members)
                 order by checks.checked_at
                """));
        all.put(
                "askers looked up",
                sql.sql("""
                select question_id as question, reason, at
                  from asker_reveals
                 where by_person = :person
                 order by id
                """)
                        .param("person", who.person().value())
                        .query((row, n) -> PlainRow.of(row))
                        .list());
        return all;
    }

    private List<Map<String, Object>> rows(DataSubject who, String query) {
        return sql.sql(query)
                .param("members", ids(who))
                .query((row, n) -> PlainRow.of(row))
                .list();
    }

    @Override
    @Transactional
    public void erase(DataSubject who) {
        lock(who);
        takeVotes(who);
        removeAnswers(who);
        takeQuestionsBack(who);
        who.members().forEach(polls::forget);
        removeProfessionals(who);
        for (var table : List.of("known_topics", "question_offers"))
            sql.sql("delete from " + table + " where member_id = any(:members)")
                    .param("members", ids(who))
                    .update();
        sql.sql("delete from hidden_askers where member_id = any(:members)")
                .param("members", ids(who))
                .update();
    }

    /** What they checked is unchecked; what an editor verified of others stays, signed by a name alone. */
    private void removeProfessionals(DataSubject who) {
        var theirs = sql.sql("""
                update verified_professionals
                   set withdrawn_at = coalesce(withdrawn_at, now())
                 where member_id = any(:members)
                returning id, community_id
                """)
                .param("members", ids(who))
                .query((row, n) -> Map.entry(row.getLong("id"), new CommunityId(row.getLong("community_id"))))
                .list();
        theirs.forEach(one -> professionals.changed(one.getKey(), one.getValue()));
        sql.sql("delete from verified_professionals where member_id = any(:members)")
                .param("members", ids(who))
                .update();
        if (who.whole())
            sql.sql("update verified_professionals set verified_by = null where verified_by = :person")
                    .param("person", who.person().value())
                    .update();
    }

    /** Every question that will change, always in one order, before its answers. */
    private void lock(DataSubject who) {
        sql.sql("""
                select q.id
                  from questions q
                 where %s
                    or q.id in (select question_id from answers where author_id = any(:members))
                 order by q.id
                   for update
                """.formatted(MINE))
                .param("members", ids(who))
                .query(Long.class)
                .list();
    }

    private void takeVotes(DataSubject who) {
        sql.sql("""
                with gone as (delete from answer_votes
                               where member_id = any(:members)
                              returning answer_id),
                     less as (select answer_id, count(*) as votes
                                from gone
                               group by answer_id)
                update answers a
                   set votes = a.votes - less.votes
                  from less
                 where a.id = less.answer_id
                returning a.community_id, a.question_id
                """).param("members", ids(who)).query(Place::from).list().forEach(this::changed);
    }

    private void removeAnswers(DataSubject who) {
        var written = sql.sql("""
                select a.id, a.community_id, a.question_id
                  from answers a
                  join questions q on q.id = a.question_id
                 where %s
                 order by a.id
                """.formatted(WROTE))
                .param("members", ids(who))
                .query((row, n) -> Map.entry(new AnswerId(row.getLong("id")), Place.from(row, n)))
                .list();
        written.forEach(one -> corrections.remove(one.getKey()));
        written.stream().map(Map.Entry::getValue).distinct().forEach(place -> {
            answers.recount(place.question());
            changed(place);
        });
    }

    private void takeQuestionsBack(DataSubject who) {
        var asked = sql.sql("""
                select q.community_id, q.id as question_id
                  from questions q
                 where %s
                   and q.state <> 'deleted'
                 order by q.id
                """.formatted(MINE))
                .param("members", ids(who))
                .query(Place::from)
                .list();
        asked.forEach(place -> {
            retouches.takeBack(place.question());
            changed(place);
        });
    }

    private void changed(Place place) {
        kept.changed(place.community(), place.question());
    }

    private static Long[] ids(DataSubject who) {
        return who.members().stream().map(MemberId::value).toArray(Long[]::new);
    }

    private record Place(CommunityId community, QuestionId question) {
        static Place from(java.sql.ResultSet row, int n) throws java.sql.SQLException {
            return new Place(new CommunityId(row.getLong("community_id")), new QuestionId(row.getLong("question_id")));
        }
    }
}
