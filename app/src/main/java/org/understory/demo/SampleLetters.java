package org.understory.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.understory.messages.ConversationId;
import org.understory.messages.Conversing;
import org.understory.questions.SampleQuestions;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** What the sample members write to those who run the community: in private, and as answers to what these ask. */
@Component
class SampleLetters {
    private final Conversing conversing;
    private final SampleQuestions questions;
    private final Clock clock;

    SampleLetters(Conversing conversing, SampleQuestions questions, Clock clock) {
        this.conversing = conversing;
        this.questions = questions;
        this.clock = clock;
    }

    void write(CommunityId community, SampleContent.Facts life, Function<String, MemberId> cast, Bell bell) {
        for (var talk : life.list("conversations")) talk(community, talk, cast, bell);
        for (var question : life.list("questions")) ask(community, question, cast, bell);
    }

    /** Of two, or of a group where more are asked. Who says nothing finds a request. */
    private void talk(CommunityId community, SampleContent.Facts talk, Function<String, MemberId> cast, Bell bell) {
        var first = cast.apply(talk.text("by"));
        var others = talk.words("with").stream().map(cast).toList();
        var id = others.size() == 1
                ? conversing.between(community, first, others.getFirst())
                : conversing.group(community, first, others, talk.text("name"));
        for (var line : talk.list("lines")) {
            var author = cast.apply(line.text("by"));
            conversing.say(id, author, line.text("text"), at(line));
        }
        last(talk.list("lines"), community, id, cast, others, bell);
    }

    private void last(
            List<SampleContent.Facts> lines,
            CommunityId community,
            ConversationId id,
            Function<String, MemberId> cast,
            List<MemberId> others,
            Bell bell) {
        var newest = lines.getLast();
        var author = cast.apply(newest.text("by"));
        for (var to : others)
            if (!to.equals(author))
                bell.ring(to, "message", new Subject("conversation", id.value()), author, "", at(newest));
    }

    private void ask(CommunityId community, SampleContent.Facts question, Function<String, MemberId> cast, Bell bell) {
        var asker = cast.apply(question.text("by"));
        var id = questions.ask(
                community,
                asker,
                question.text("title"),
                question.text("text"),
                question.words("topics"),
                question.yes("everyone"),
                false,
                at(question));
        for (var answer : question.list("answers")) {
            var by = cast.apply(answer.text("by"));
            var answered = questions.answer(community, id, by, answer.text("text"), at(answer));
            bell.ring(asker, "answer", id.subject(), by, answered.subject().toString(), at(answer));
            if (answer.yes("helped")) questions.helped(answered, at(answer));
            questions.vote(answered, answer.words("votes").stream().map(cast).toList(), at(answer));
        }
    }

    private Instant at(SampleContent.Facts thing) {
        return clock.instant().minus(Duration.ofHours(thing.number("hours_ago")));
    }

    /** Tells those who run the community of what concerns them. */
    @FunctionalInterface
    interface Bell {
        void ring(MemberId to, String kind, Subject about, MemberId by, String what, Instant at);
    }
}
