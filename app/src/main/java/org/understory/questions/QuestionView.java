package org.understory.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.comments.Comments;
import org.understory.media.Picture;
import org.understory.media.Pictures;
import org.understory.members.Names;
import org.understory.members.ShownName;
import org.understory.members.Viewer;
import org.understory.questions.QuestionPage.Reader;
import org.understory.reactions.ReactionBar;
import org.understory.reactions.Reactions;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;
import org.understory.text.Excerpt;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Puts the page of a question together, in a fixed number of statements. */
@Component
class QuestionView {
    private final Answers answers;
    private final Names names;
    private final Pictures pictures;
    private final Checks checks;
    private final Comments comments;
    private final Reactions reactions;
    private final Polls polls;
    private final Topics topics;
    private final QuestionDescription description;
    private final Messages messages;

    QuestionView(
            Answers answers,
            Names names,
            Pictures pictures,
            Checks checks,
            Comments comments,
            Reactions reactions,
            Polls polls,
            Topics topics,
            QuestionDescription description,
            Messages messages) {
        this.answers = answers;
        this.names = names;
        this.pictures = pictures;
        this.checks = checks;
        this.comments = comments;
        this.reactions = reactions;
        this.polls = polls;
        this.topics = topics;
        this.description = description;
        this.messages = messages;
    }

    /** The page with the answers behind a place, and a form as it was typed or an empty one. */
    QuestionPage of(Question question, Viewer viewer, Site site, AnswerPlace after, AnswerForm typed) {
        var found = answers.page(question, viewer, after);
        var more = found.size() > Answers.PAGE;
        var page = more ? found.subList(0, Answers.PAGE) : found;
        var signed = names.of(authors(question, page));
        var bars = bars(question, page, viewer);
        var shown = shown(question, page, viewer, signed, bars);
        var next = more ? question.path() + "?after=" + AnswerPlace.after(page.getLast()) : null;
        var by = question.author() == null ? null : signed.get(question.author());
        var first = after.equals(AnswerPlace.START);
        return new QuestionPage(
                head(question, by, shown, viewer, site, first),
                question,
                topics.named(question.community(), question.topics()),
                by,
                shown,
                next,
                !first,
                QuestionRules.mayAnswer(viewer, question) ? typed : null,
                reader(viewer),
                QuestionRules.mayModerate(viewer),
                QuestionRules.mayTakeUp(viewer, question),
                polls.of(question, viewer).orElse(null),
                null,
                bars.get(question.id().subject()));
    }

    /** One answer alone, as on pages about it. */
    ShownAnswer of(Question question, Answer answer, Viewer viewer) {
        var one = List.of(answer);
        return shown(question, one, viewer, names.of(authors(question, one)), Map.of())
                .getFirst();
    }

    /** Search engines do not sign in, so members' pages are not described to them: that would be a third of their making. */
    private Head head(
            Question question,
            @Nullable ShownName by,
            List<ShownAnswer> shown,
            Viewer viewer,
            Site site,
            boolean first) {
        if (question.isDeleted()) return Head.unlisted(messages.say("questions.takenBack.title"));
        if (!question.isPublic() || !first) return Head.unlisted(question.title());
        if (!(viewer instanceof Viewer.Visitor))
            return Head.listed(question.title(), question.title(), question.path());
        var details = Excerpt.ofMarkdown(question.text(), 160).text();
        var about = details.isEmpty() ? question.title() : details;
        return Head.listed(question.title(), about, question.path())
                .asArticle(description.of(question, by, shown, site));
    }

    private static List<MemberId> authors(Question question, List<Answer> page) {
        var all = new ArrayList<MemberId>();
        if (question.author() != null) all.add(question.author());
        page.stream().map(Answer::author).filter(Objects::nonNull).forEach(all::add);
        return all.stream().distinct().toList();
    }

    private List<ShownAnswer> shown(
            Question question,
            List<Answer> page,
            Viewer viewer,
            Map<MemberId, ShownName> signed,
            Map<Subject, ReactionBar> bars) {
        var checked = checks.of(page);
        var commented = comments.counts(page.stream().map(Answer::subject).toList());
        var hanging = pictures.on(page.stream().map(Answer::subject).toList());
        return page.stream()
                .map(answer -> shown(
                        question,
                        answer,
                        viewer,
                        signed,
                        hanging,
                        checked.getOrDefault(answer.id(), List.of()),
                        commented.getOrDefault(answer.subject(), 0L),
                        bars.get(answer.subject())))
                .toList();
    }

    private static ShownAnswer shown(
            Question question,
            Answer answer,
            Viewer viewer,
            Map<MemberId, ShownName> signed,
            Map<Subject, List<Picture>> hanging,
            List<Check> checked,
            long comments,
            @Nullable ReactionBar bar) {
        return new ShownAnswer(
                answer,
                answer.author() == null ? null : signed.get(answer.author()),
                answer.isVisible() ? hanging.getOrDefault(answer.subject(), List.of()) : List.of(),
                checked,
                comments,
                bar,
                viewer instanceof Viewer.Present && answer.isVisible() && !(question.anonymous() && question.own()),
                QuestionRules.maySayItHelped(question, answer),
                QuestionRules.mayVote(viewer, question, answer),
                QuestionRules.mayCheck(question, answer),
                checked.stream()
                        .anyMatch(check ->
                                viewer.face().filter(check.member()::equals).isPresent()),
                QuestionRules.mayEdit(answer),
                QuestionRules.mayDelete(answer),
                QuestionRules.mayModerate(viewer));
    }

    private Map<Subject, ReactionBar> bars(Question question, List<Answer> page, Viewer viewer) {
        if (viewer.face().isEmpty()) return Map.of();
        var things = new ArrayList<Subject>();
        if (question.isVisible()) things.add(question.id().subject());
        page.stream().filter(Answer::isVisible).map(Answer::subject).forEach(things::add);
        return reactions.of(things, viewer);
    }

    private static Reader reader(Viewer viewer) {
        if (viewer.face().isPresent()) return Reader.MEMBER;
        return viewer instanceof Viewer.Visitor ? Reader.VISITOR : Reader.SUBSCRIBER;
    }
}
