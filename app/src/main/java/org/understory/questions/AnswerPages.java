package org.understory.questions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.media.PictureFields;
import org.understory.members.Viewer;
import org.understory.questions.ChangingPages.DeletionPage;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Writing, changing and taking back answers. */
@Controller
@OpenTo(Entrance.MEMBERS)
class AnswerPages {
    private static final String ANSWER = "/answers/" + QuestionPages.NUMBER;

    private final Questions questions;
    private final Answers answers;
    private final Answerings answerings;
    private final AnswerChanges corrections;
    private final PictureFields fields;
    private final QuestionView view;
    private final Messages messages;

    AnswerPages(
            Questions questions,
            Answers answers,
            Answerings answerings,
            AnswerChanges corrections,
            PictureFields fields,
            QuestionView view,
            Messages messages) {
        this.questions = questions;
        this.answers = answers;
        this.answerings = answerings;
        this.corrections = corrections;
        this.fields = fields;
        this.view = view;
        this.messages = messages;
    }

    @PostMapping("/questions/" + QuestionPages.NUMBER + "/answers")
    String answer(
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Site site,
            Viewer viewer,
            Model model) {
        var question = questions
                .find(viewer, id)
                .filter(one -> QuestionRules.mayAnswer(viewer, one))
                .orElseThrow(NotFound::new);
        var member = viewer.face().orElseThrow(NotFound::new);
        var sent = AnswerForm.sent(request);
        var fingerprint = sent.fingerprint();
        var form = sent.with(fields.prepared(viewer.community(), member, sent.pictures()))
                .checked();
        if (form.isWrong()) return again(question, form, site, viewer, response, model);
        var hung = PictureFields.captioned(form.pictures());
        return switch (answerings.answer(viewer, id, form.words(), hung, fingerprint)) {
            case Answering.Answered(var answer) -> "redirect:" + question.path() + "#" + answer.anchor();
            case Answering.TooMany(int most, int minutes) -> {
                var key = minutes > 60 ? "questions.answer.tooMany.day" : "questions.answer.tooMany.now";
                yield again(question, form.withNotice(key, most), site, viewer, response, model);
            }
            case Answering.PicturesGone gone -> {
                var left = fields.stillThere(viewer.community(), member, null, form.pictures());
                yield again(question, form.with(left), site, viewer, response, model);
            }
            case Answering.Stale stale -> throw new NotFound();
            case Answering.NotTheirs nothing -> throw new NotFound();
        };
    }

    private String again(
            Question question, AnswerForm form, Site site, Viewer viewer, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("page", view.of(question, viewer, site, AnswerPlace.START, form));
        return "questions/show";
    }

    /** Leads to the answer beneath its question. */
    @GetMapping(ANSWER)
    @OpenTo(Entrance.EVERYONE)
    String find(@PathVariable long id, Viewer viewer) {
        var answer = answers.find(viewer, id).orElseThrow(NotFound::new);
        return "redirect:" + place(answer, viewer);
    }

    @GetMapping(ANSWER + "/edit")
    String edit(@PathVariable long id, Viewer viewer, Model model) {
        var answer = editable(id, viewer);
        var form = new AnswerForm(answer.text(), fields.of(answer.subject()), answer.version(), null, null);
        return page(answer, form, null, viewer, model);
    }

    @PostMapping(ANSWER)
    String save(
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer,
            Model model) {
        var answer = editable(id, viewer);
        var member = viewer.face().orElseThrow(NotFound::new);
        var sent = AnswerForm.sent(request);
        var form = sent.with(fields.prepared(viewer.community(), member, sent.pictures()))
                .checked();
        if (form.isWrong()) {
            response.setStatus(422);
            return page(answer, form, null, viewer, model);
        }
        var hung = PictureFields.captioned(form.pictures());
        return switch (corrections.edit(viewer, id, form.version(), form.words(), hung)) {
            case Answering.Answered(var saved) -> "redirect:" + place(saved, viewer);
            case Answering.Stale(var now) -> {
                response.setStatus(422);
                var there = fields.stillThere(viewer.community(), member, now.subject(), form.pictures());
                var newer = form.with(there).onTopOf(now.version()).withNotice("questions.answer.stale");
                yield page(answer, newer, now, viewer, model);
            }
            case Answering.PicturesGone gone -> {
                response.setStatus(422);
                var left = fields.stillThere(viewer.community(), member, answer.subject(), form.pictures());
                yield page(answer, form.with(left), null, viewer, model);
            }
            case Answering.TooMany many -> throw new NotFound();
            case Answering.NotTheirs nothing -> throw new NotFound();
        };
    }

    private String page(Answer answer, AnswerForm form, @Nullable Answer saved, Viewer viewer, Model model) {
        var question = questions.find(viewer, answer.question().value()).orElseThrow(NotFound::new);
        var head = Head.unlisted(messages.say("questions.answer.edit"));
        var above = saved == null ? null : view.of(question, saved, viewer);
        model.addAttribute("page", new EditPage(head, question, answer, form, above));
        return "questions/editAnswer";
    }

    @GetMapping(ANSWER + "/deletion")
    String askToDelete(@PathVariable long id, Viewer viewer, Model model) {
        var answer = answers.find(viewer, id).filter(QuestionRules::mayDelete).orElseThrow(NotFound::new);
        var head = Head.unlisted(messages.say("questions.answer.deletion.title"));
        model.addAttribute(
                "page",
                new DeletionPage(
                        head,
                        "questions.answer.deletion.words",
                        "/answers/" + id + "/deletion",
                        answer.question(),
                        place(answer, viewer),
                        "",
                        answer.html()));
        return "questions/deletion";
    }

    @PostMapping(ANSWER + "/deletion")
    String delete(@PathVariable long id, @RequestParam(required = false) @Nullable String on, Viewer viewer) {
        var question = corrections
                .delete(viewer, id)
                .map(answer -> answer.question().value())
                .or(() -> goneFrom(viewer, id, on))
                .orElseThrow(NotFound::new);
        return "redirect:"
                + questions.find(viewer, question).map(Question::path).orElse("/questions");
    }

    /** Pressed twice, there is nothing left to take back; the form still knows what the answer stood under. */
    private Optional<Long> goneFrom(Viewer viewer, long id, @Nullable String on) {
        if (answers.find(viewer, id).isPresent()) return Optional.empty();
        return Optional.of(on != null && on.matches("[1-9][0-9]{0,17}") ? Long.parseLong(on) : 0L);
    }

    private Answer editable(long id, Viewer viewer) {
        return answers.find(viewer, id).filter(QuestionRules::mayEdit).orElseThrow(NotFound::new);
    }

    private String place(Answer answer, Viewer viewer) {
        return questions
                        .find(viewer, answer.question().value())
                        .orElseThrow(NotFound::new)
                        .path()
                + "#" + answer.anchor();
    }

    /** @param saved the newer text that is saved, beside which an older one was changed; or null */
    record EditPage(
            Head head,
            Question question,
            Answer answer,
            AnswerForm form,
            @Nullable ShownAnswer saved) {}
}
