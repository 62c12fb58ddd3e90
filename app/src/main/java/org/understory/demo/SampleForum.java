package org.understory.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.understory.members.Members;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.questions.QuestionId;
import org.understory.questions.SampleQuestions;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** What the sample members ask, answer and vote on. Whoever takes part has a pseudonym. */
@Component
class SampleForum {
    private final People people;
    private final Members members;
    private final SampleQuestions questions;
    private final Clock clock;

    SampleForum(People people, Members members, SampleQuestions questions, Clock clock) {
        this.people = people;
        this.members = members;
        this.questions = questions;
        this.clock = clock;
    }

    void open(CommunityId community, SampleContent.Facts forum, Map<String, MemberId> subscribers) {
        var known = new Faces(subscribers);
        var professional = professional(community, forum.part("professional"));
        known.all.put(forum.part("professional").text("key"), professional);
        for (var question : forum.list("questions")) ask(community, question, known, professional);
        for (var poll : forum.list("polls"))
            questions.poll(
                    community,
                    known.member(poll.text("by")),
                    poll.text("title"),
                    poll.words("choices"),
                    poll.words("topics"),
                    at(poll));
        for (var quiz : forum.list("quizzes"))
            questions.quiz(
                    community,
                    known.member(quiz.text("by")),
                    quiz.text("title"),
                    quiz.words("choices"),
                    quiz.number("right"),
                    quiz.text("explanation"),
                    quiz.words("topics"),
                    at(quiz));
    }

    private MemberId professional(CommunityId community, SampleContent.Facts who) {
        var person = people.findOrCreate(new Email(who.text("email")));
        people.confirm(person);
        var member = members.admit(person, community, who.text("first_name"));
        members.call(member, who.text("handle"), joined());
        questions.verify(community, member, who.text("name"), who.text("credential"), who.text("how"));
        return member;
    }

    private void ask(CommunityId community, SampleContent.Facts question, Faces known, MemberId professional) {
        var id = questions.ask(
                community,
                known.member(question.text("by")),
                question.text("title"),
                question.text("text"),
                question.words("topics"),
                question.yes("everyone"),
                question.yes("anonymous"),
                at(question));
        for (var answer : question.list("answers")) answer(community, id, answer, known, professional);
    }

    private void answer(
            CommunityId community,
            QuestionId question,
            SampleContent.Facts answer,
            Faces known,
            MemberId professional) {
        var by = known.member(answer.text("by"));
        var at = at(answer).plus(Duration.ofHours(2));
        var id = questions.answer(community, question, by, answer.text("text"), at);
        if (answer.yes("helped")) questions.helped(id, at);
        if (answer.yes("checked")) questions.check(id, professional, at);
        questions.vote(id, votes(answer, known), at);
    }

    private static List<MemberId> votes(SampleContent.Facts answer, Faces known) {
        return answer.words("votes").stream().map(known::member).toList();
    }

    private Instant at(SampleContent.Facts thing) {
        return clock.instant().minus(Duration.ofDays(thing.number("days_ago"))).minus(Duration.ofHours(9));
    }

    private Instant joined() {
        return clock.instant().minus(SampleLife.HERE_FOR);
    }

    /** The sample people by their keys, each given a pseudonym when they first say something. */
    private final class Faces {
        private final Map<String, MemberId> all;

        Faces(Map<String, MemberId> subscribers) {
            all = new HashMap<>(subscribers);
        }

        MemberId member(String key) {
            var member = all.get(key);
            if (member == null) throw new IllegalStateException("Nobody is called " + key);
            members.call(member, key, joined());
            return member;
        }
    }
}
