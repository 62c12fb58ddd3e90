package org.understory.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Names;
import org.understory.members.ShownName;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.CleanText;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Sentence;

/** Who asked an anonymous question, for moderators with a reason. */
@Controller
@OpenTo(Entrance.MODERATORS)
class RevealPages {
    private final Questions questions;
    private final Reveals reveals;
    private final Names names;
    private final Messages messages;

    RevealPages(Questions questions, Reveals reveals, Names names, Messages messages) {
        this.questions = questions;
        this.reveals = reveals;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/questions/" + QuestionPages.NUMBER + "/asker")
    String show(@PathVariable long id, Viewer.Present viewer, Model model) {
        return page(anonymous(id, viewer), viewer, "", null, model);
    }

    @PostMapping("/questions/" + QuestionPages.NUMBER + "/asker")
    String reveal(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var question = anonymous(id, viewer);
        var clean = CleanText.of(reason);
        var mistake = clean.isBlank()
                ? Sentence.of("questions.asker.reason.missing")
                : clean.over(Reveals.LONGEST_REASON)
                        .map(over ->
                                Sentence.of("questions.asker.reason.tooLong", over.count(), Reveals.LONGEST_REASON))
                        .orElse(null);
        if (mistake != null) {
            response.setStatus(422);
            return page(question, viewer, reason, mistake, model);
        }
        reveals.record(viewer, question, clean.value());
        return "redirect:/questions/" + id + "/asker";
    }

    private Question anonymous(long id, Viewer viewer) {
        return questions.find(viewer, id).filter(Question::anonymous).orElseThrow(NotFound::new);
    }

    private String page(
            Question question, Viewer.Present viewer, String reason, @Nullable Sentence mistake, Model model) {
        var asker = reveals.asker(viewer, question);
        var name = asker.map(member -> names.of(List.of(member)).get(member)).orElse(null);
        var head = Head.unlisted(messages.say("questions.asker.title"));
        model.addAttribute("page", new AskerPage(head, question, name, reason, mistake));
        return "questions/asker";
    }

    /** @param asker who asked, or null before a reason was given, or when nobody is left */
    record AskerPage(
            Head head,
            Question question,
            @Nullable ShownName asker,
            String reason,
            @Nullable Sentence mistake) {}
}
