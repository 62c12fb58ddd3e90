package org.understory.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** Changing and taking back one's own questions. */
@Controller
@OpenTo(Entrance.MEMBERS)
class ChangingPages {
    private final Questions questions;
    private final QuestionChanges retouches;
    private final Topics topics;
    private final Messages messages;

    ChangingPages(Questions questions, QuestionChanges retouches, Topics topics, Messages messages) {
        this.questions = questions;
        this.retouches = retouches;
        this.topics = topics;
        this.messages = messages;
    }

    @GetMapping("/questions/" + QuestionPages.NUMBER + "/edit")
    String edit(@PathVariable long id, Site site, Viewer viewer, Model model) {
        var question = questions.find(viewer, id).filter(QuestionRules::mayEdit).orElseThrow(NotFound::new);
        var form = AskForm.of(question, topics.named(site.id(), question.topics()));
        return page(site, question, form, new Mistakes(), null, false, model);
    }

    @PostMapping("/questions/" + QuestionPages.NUMBER)
    String save(
            @PathVariable long id, AskForm form, Site site, Viewer viewer, HttpServletResponse response, Model model) {
        var question = questions.find(viewer, id).filter(QuestionRules::mayEdit).orElseThrow(NotFound::new);
        var all = topics.of(site.id());
        var mistakes = form.mistakes(all);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return page(site, question, form, mistakes, null, false, model);
        }
        return switch (retouches.edit(viewer, id, form, form.among(all))) {
            case Asking.Asked(var asked) ->
                "redirect:"
                        + questions.find(viewer, asked.value()).orElseThrow().path();
            case Asking.Stale(var now) -> {
                response.setStatus(422);
                var newer = form.onTopOf(now.version());
                yield page(site, now, newer, mistakes, Sentence.of("questions.stale"), true, model);
            }
            case Asking.CannotWiden cannot -> {
                response.setStatus(422);
                mistakes.add("audience", "questions.audience.answered");
                yield page(site, question, form, mistakes, null, false, model);
            }
            case Asking.TooMany many -> throw new NotFound();
            case Asking.NotTheirs nothing -> throw new NotFound();
        };
    }

    private String page(
            Site site,
            Question question,
            AskForm form,
            Mistakes mistakes,
            @Nullable Sentence notice,
            boolean stale,
            Model model) {
        var head = Head.unlisted(messages.say("questions.edit.title"));
        model.addAttribute(
                "page",
                new AskPage(
                        head,
                        form,
                        PollForm.of(Question.Kind.QUESTION),
                        topics.of(site.id()),
                        mistakes,
                        notice,
                        question,
                        stale,
                        null,
                        true,
                        false));
        return "questions/ask";
    }

    @GetMapping("/questions/" + QuestionPages.NUMBER + "/deletion")
    String askToDelete(@PathVariable long id, Viewer viewer, Model model) {
        var question =
                questions.find(viewer, id).filter(QuestionRules::mayDelete).orElseThrow(NotFound::new);
        var head = Head.unlisted(messages.say("questions.deletion.title"));
        model.addAttribute(
                "page",
                new DeletionPage(
                        head,
                        "questions.deletion.words",
                        "/questions/" + id + "/deletion",
                        null,
                        question.path(),
                        question.title(),
                        question.html()));
        return "questions/deletion";
    }

    @PostMapping("/questions/" + QuestionPages.NUMBER + "/deletion")
    String delete(@PathVariable long id, Viewer viewer) {
        var stays = retouches.delete(viewer, id).or(() -> remains(viewer, id)).orElseThrow(NotFound::new);
        return stays ? "redirect:/questions/" + id : "redirect:/questions";
    }

    /** Pressed twice, it is gone or empty already. What the viewer must not see is as if it were gone. */
    private Optional<Boolean> remains(Viewer viewer, long id) {
        var found = questions.find(viewer, id);
        if (found.isEmpty()) return Optional.of(false);
        return found.filter(Question::isDeleted).map(question -> true);
    }

    /**
     * Whether to take a question or an answer back.
     *
     * @param words the key of what that means
     * @param on the question that an answer stands under; null for a question
     * @param back where it stands
     * @param title of the question, or empty
     */
    record DeletionPage(
            Head head,
            String words,
            String action,
            @Nullable QuestionId on,
            String back,
            String title,
            String html) {}
}
