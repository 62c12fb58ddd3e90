package org.understory.questions;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Saying that an answer helped, and taking it back. */
@Controller
@OpenTo(Entrance.MEMBERS)
class VerdictPages {
    private static final String ANSWER = "/answers/" + QuestionPages.NUMBER;

    private final Verdicts verdicts;
    private final Checks checks;
    private final QuestionView view;

    VerdictPages(Verdicts verdicts, Checks checks, QuestionView view) {
        this.verdicts = verdicts;
        this.checks = checks;
        this.view = view;
    }

    /** @param text the hash of the answer that was read */
    @PostMapping(ANSWER + "/check")
    String check(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String wanted,
            @RequestParam(defaultValue = "") String text,
            Site site,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return switch (checks.check(viewer, id, text, !"no".equals(wanted))) {
            case Checking.Done(var question, var answer) -> "redirect:" + question.path() + "#" + answer.anchor();
            case Checking.OtherText(var question) -> {
                response.setStatus(422);
                var form = AnswerForm.empty().withNotice("questions.check.changed");
                model.addAttribute("page", view.of(question, viewer, site, AnswerPlace.START, form));
                yield "questions/show";
            }
            case Checking.NotTheirs nothing -> throw new NotFound();
        };
    }

    @PostMapping(ANSWER + "/helped")
    String helped(@PathVariable long id, @RequestParam(required = false) @Nullable String wanted, Viewer viewer) {
        var question = verdicts.helped(viewer, id, !"no".equals(wanted)).orElseThrow(NotFound::new);
        return "redirect:" + question.path() + "#answer-" + id;
    }

    @PostMapping(ANSWER + "/vote")
    String vote(@PathVariable long id, @RequestParam(required = false) @Nullable String wanted, Viewer viewer) {
        var question = verdicts.vote(viewer, id, !"no".equals(wanted)).orElseThrow(NotFound::new);
        return "redirect:" + question.path() + "#answer-" + id;
    }
}
