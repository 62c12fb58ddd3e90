package org.understory.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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

/** Choosing in polls and quizzes. */
@Controller
@OpenTo(Entrance.MEMBERS)
class PollPages {
    private final Questions questions;
    private final Polls polls;
    private final QuestionView view;

    PollPages(Questions questions, Polls polls, QuestionView view) {
        this.questions = questions;
        this.polls = polls;
        this.view = view;
    }

    @PostMapping("/questions/" + QuestionPages.NUMBER + "/poll")
    String vote(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<@Nullable String> chosen,
            Site site,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return switch (polls.vote(viewer, id, numbers(chosen))) {
            case Voting.Voted voted ->
                "redirect:"
                        + questions.find(viewer, id).orElseThrow(NotFound::new).path() + "#poll";
            case Voting.Wrong(var why) -> {
                response.setStatus(422);
                var question = questions.find(viewer, id).orElseThrow(NotFound::new);
                var page = view.of(question, viewer, site, AnswerPlace.START, AnswerForm.empty());
                model.addAttribute("page", page.saying(why));
                yield "questions/show";
            }
            case Voting.NotTheirs nothing -> throw new NotFound();
        };
    }

    private static List<Long> numbers(@Nullable List<@Nullable String> typed) {
        if (typed == null) return List.of();
        return typed.stream()
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .map(word -> word.matches("[1-9][0-9]{0,17}") ? Long.parseLong(word) : 0L)
                .toList();
    }
}
