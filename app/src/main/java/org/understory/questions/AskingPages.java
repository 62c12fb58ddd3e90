package org.understory.questions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.Network;
import org.understory.subject.OpenTo;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Pace;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** Asking a question, with a look at similar ones first. */
@Controller
@OpenTo(Entrance.MEMBERS)
class AskingPages {
    private final Questions questions;
    private final Askings askings;
    private final SimilarQuestions similar;
    private final Pace pace;
    private final Topics topics;
    private final Messages messages;
    private final Clock clock;

    /** @param mostSimilar the setting {@code understory.questions.most-similar-per-network}: looks in ten minutes */
    AskingPages(
            Questions questions,
            Askings askings,
            SimilarQuestions similar,
            @Value("${understory.questions.most-similar-per-network:300}") int mostSimilar,
            Topics topics,
            Messages messages,
            Clock clock) {
        this.questions = questions;
        this.askings = askings;
        this.similar = similar;
        this.pace = new Pace(mostSimilar, Duration.ofMinutes(10));
        this.topics = topics;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/ask")
    @OpenTo(Entrance.EVERYONE)
    String begin(@RequestParam(required = false) @Nullable String kind, Site site, Viewer viewer, Model model) {
        var poll = new PollForm(kind, null, null, null, null, null);
        if (poll.isQuiz() && !QuestionRules.mayMakeQuizzes(viewer)) throw new NotFound();
        return page(site, viewer, AskForm.empty(null), poll, new Mistakes(), null, null, model);
    }

    /** What is asked already, while a title is typed: a part of a page. Who asks without end is shown nothing. */
    @GetMapping("/questions/similar")
    String similar(
            @RequestParam(defaultValue = "") String q,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "private, no-store");
        var often = !pace.admits(Network.of(request.getRemoteAddr()));
        if (often) response.setStatus(429);
        model.addAttribute("cards", often ? List.of() : similar.to(q, viewer));
        return "questions/similar";
    }

    @PostMapping("/questions")
    String ask(
            AskForm form,
            PollForm poll,
            @RequestParam(required = false) @Nullable String look,
            Site site,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        if (poll.isQuiz() && !QuestionRules.mayMakeQuizzes(viewer)) throw new NotFound();
        if (look != null) {
            var found = similar.to(form.cleanTitle(), viewer);
            return page(site, viewer, form, poll, new Mistakes(), null, found, model);
        }
        var all = topics.of(site.id());
        var mistakes = form.mistakes(all);
        poll.addMistakes(mistakes, clock);
        if (!mistakes.isEmpty()) return again(site, viewer, form, poll, mistakes, null, response, model);
        return switch (askings.ask(viewer, form, poll, form.among(all), form.fingerprint(poll))) {
            case Asking.Asked(var id) ->
                "redirect:" + questions.find(viewer, id.value()).orElseThrow().path();
            case Asking.TooMany(int most) ->
                again(site, viewer, form, poll, mistakes, Sentence.of("questions.tooMany", most), response, model);
            case Asking.Stale stale -> throw new NotFound();
            case Asking.CannotWiden cannot -> throw new NotFound();
            case Asking.NotTheirs nothing -> throw new NotFound();
        };
    }

    private String again(
            Site site,
            Viewer viewer,
            AskForm form,
            PollForm poll,
            Mistakes mistakes,
            @Nullable Sentence notice,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        return page(site, viewer, form, poll, mistakes, notice, null, model);
    }

    private String page(
            Site site,
            Viewer viewer,
            AskForm form,
            PollForm poll,
            Mistakes mistakes,
            @Nullable Sentence notice,
            @Nullable List<QuestionCard> found,
            Model model) {
        var title = poll.isPoll() ? "questions.ask.poll" : poll.isQuiz() ? "questions.ask.quiz" : "questions.ask.title";
        var head = Head.unlisted(messages.say(title)).with("questions.js");
        model.addAttribute(
                "page",
                new AskPage(
                        head,
                        form,
                        poll,
                        topics.of(site.id()),
                        mistakes,
                        notice,
                        null,
                        false,
                        found,
                        QuestionRules.mayAsk(viewer),
                        QuestionRules.mayMakeQuizzes(viewer)));
        return "questions/ask";
    }
}
