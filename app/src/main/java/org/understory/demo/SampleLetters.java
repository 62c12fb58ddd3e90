package org.understory.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
        var lines = life.list("conversations").stream()
                .flatMap(talk -> begun(community, talk, cast).stream())
                .sorted(Comparator.comparing(Line::at))
                .toList();
        for (var line : lines) conversing.say(line.in(), line.by(), line.text(), line.at());
        for (var line : lines)
            if (line.newest())
                for (var to : line.to())
                    bell.ring(
                            to, "message", new Subject("conversation", line.in().value()), line.by(), "", line.at());
        for (var question : life.list("questions")) ask(community, question, cast, bell);
    }

    /** A conversation of two, or of a group where more are asked. Who says nothing in it finds a request. */
    private List<Line> begun(CommunityId community, SampleContent.Facts talk, Function<String, MemberId> cast) {
        var first = cast.apply(talk.text("by"));
        var others = talk.words("with").stream().map(cast).toList();
        var id = others.size() == 1
                ? conversing.between(community, first, others.getFirst())
                : conversing.group(community, first, others, talk.text("name"));
        var said = talk.list("lines");
        return said.stream()
                .map(line -> {
                    var author = cast.apply(line.text("by"));
                    var to = others.stream()
                            .filter(other -> !other.equals(author))
                            .toList();
                    return new Line(id, author, to, line.text("text"), at(line), line == said.getLast());
                })
                .toList();
    }

    /**
     * What somebody says.
     *
     * @param to those who were asked into the conversation
     * @param newest whether nobody has said anything since
     */
    private record Line(ConversationId in, MemberId by, List<MemberId> to, String text, Instant at, boolean newest) {}

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
