package org.understory.questions;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.NotFound;

/** Saying that an answer helped, and taking it back. */
@Controller
@OpenTo(Entrance.MEMBERS)
class VerdictPages {
    private static final String ANSWER = "/answers/" + QuestionPages.NUMBER;

    private final Verdicts verdicts;

    VerdictPages(Verdicts verdicts) {
        this.verdicts = verdicts;
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
