package org.understory.questions;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Reading questions: lists of them, and each with its answers. */
@Controller
@OpenTo(Entrance.EVERYONE)
class QuestionPages {
    private static final String SIX = "[0-9]?[0-9]?[0-9]?[0-9]?[0-9]?[0-9]?";

    /** A number in an address, of at most 18 digits, which a long holds; a longer one is no page's. */
    static final String NUMBER = "{id:[1-9]" + SIX + SIX + "[0-9]?[0-9]?[0-9]?[0-9]?[0-9]?}";

    private static final int PAGE = 20;

    private final Questions questions;
    private final QuestionView view;
    private final Topics topics;
    private final KeptQuestions kept;
    private final Messages messages;

    QuestionPages(Questions questions, QuestionView view, Topics topics, KeptQuestions kept, Messages messages) {
        this.questions = questions;
        this.view = view;
        this.topics = topics;
        this.kept = kept;
        this.messages = messages;
    }

    @GetMapping("/questions")
    String list(
            @RequestParam(required = false) @Nullable String unanswered,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            Site site,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var shelf = shelf(site, unanswered, topic, kind);
        var found = questions.page(shelf, viewer, place(after), PAGE + 1);
        var more = found.size() > PAGE;
        var cards = more ? found.subList(0, PAGE) : found;
        var next = more ? shelf.after(cards.getLast().id()) : null;
        model.addAttribute(
                "page",
                new ListPage(
                        head(site, shelf, after),
                        shelf,
                        topics.of(site.id()),
                        cards,
                        next,
                        after != null,
                        viewer.face().isPresent()));
        kept.list(request, viewer);
        return "questions/list";
    }

    private Head head(Site site, Shelf shelf, @Nullable String after) {
        var topic = shelf.topic();
        var title = topic == null
                ? messages.say("questions.list.title")
                : messages.say("questions.list.title.topic", topic.name());
        if (after != null || shelf.unanswered() || shelf.kind() != null) return Head.unlisted(title);
        return Head.listed(title, messages.say("questions.list.description", site.condition()), shelf.path());
    }

    private Shelf shelf(Site site, @Nullable String unanswered, @Nullable String topic, @Nullable String kind) {
        if (unanswered != null) return Shelf.UNANSWERED;
        if (topic != null) return Shelf.of(topics.find(site.id(), topic).orElseThrow(NotFound::new));
        if (kind == null) return Shelf.ALL;
        return switch (kind) {
            case "poll" -> Shelf.of(Question.Kind.POLL);
            case "quiz" -> Shelf.of(Question.Kind.QUIZ);
            default -> throw new NotFound();
        };
    }

    private static @Nullable QuestionId place(@Nullable String after) {
        if (after == null) return null;
        if (!after.matches("[1-9][0-9]{0,17}")) throw new NotFound();
        return new QuestionId(Long.parseLong(after));
    }

    @GetMapping("/questions/" + NUMBER)
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            Site site,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        return show(id, null, after, site, viewer, request, model);
    }

    @GetMapping("/questions/" + NUMBER + "/{words}")
    String showPublic(
            @PathVariable long id,
            @PathVariable String words,
            @RequestParam(required = false) @Nullable String after,
            Site site,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        return show(id, words, after, site, viewer, request, model);
    }

    private String show(
            long id,
            @Nullable String words,
            @Nullable String after,
            Site site,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var question = questions.find(viewer, id).orElseThrow(NotFound::new);
        var place = AnswerPlace.of(after).orElseThrow(NotFound::new);
        if (!request.getRequestURI().equals(question.path()))
            return "redirect:" + question.path() + (after == null ? "" : "?after=" + after);
        var page = view.of(question, viewer, site, place, AnswerForm.empty());
        model.addAttribute("page", page);
        kept.question(request, viewer, question, page.poll());
        return "questions/show";
    }
}
