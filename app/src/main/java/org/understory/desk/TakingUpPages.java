package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.articles.Manuscript;
import org.understory.articles.Manuscripts;
import org.understory.members.Viewer;
import org.understory.questions.LibraryQuestions;
import org.understory.questions.QuestionId;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.CleanText;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Taking a member's question up: as an article of its own, or as an answer in one that is there. */
@Controller
@OpenTo(Entrance.EDITORS)
class TakingUpPages {
    static final String QUESTION = "/desk/questions/{id:" + Desk.NUMBER + "}";
    static final String REQUEST = "/desk/requests/{id:" + Desk.NUMBER + "}";
    private static final int LONGEST = 150;
    private static final int MOST = 500;

    private final LibraryQuestions questions;
    private final ArticleRequests requests;
    private final Manuscripts manuscripts;
    private final Messages messages;

    TakingUpPages(LibraryQuestions questions, ArticleRequests requests, Manuscripts manuscripts, Messages messages) {
        this.questions = questions;
        this.requests = requests;
        this.manuscripts = manuscripts;
        this.messages = messages;
    }

    @GetMapping(QUESTION)
    String ask(@PathVariable long id, Site site, Viewer.Present viewer, Model model) {
        var question = question(viewer, id);
        return page(site, question, new Form(question.open() ? question.title() : "", ""), new Mistakes(), model);
    }

    @PostMapping(QUESTION)
    String takeUp(
            @PathVariable long id,
            Form typed,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var question = question(viewer, id);
        var wording = CleanText.of(typed.wording() == null ? "" : typed.wording())
                .value()
                .strip()
                .replaceAll("\\s+", " ");
        var into = into(site, typed.into());
        var mistakes = new Mistakes();
        if (wording.isEmpty()) mistakes.add("wording", "desk.takeUp.wording.missing");
        if (wording.length() > LONGEST) mistakes.add("wording", "desk.tooLong", wording.length(), LONGEST);
        if (into.isEmpty() && !Form.NEW.equals(typed.into())) mistakes.add("into", "desk.takeUp.into.missing");
        if (mistakes.isEmpty()
                && requests.takeUp(site.id(), question.id(), wording, into.orElse(null), viewer.person())
                        instanceof TakingUp.NoRoom) mistakes.add("into", "desk.takeUp.full");
        if (mistakes.isEmpty()) return "redirect:/desk#asked";
        response.setStatus(422);
        return page(site, question, typed, mistakes, model);
    }

    @PostMapping(REQUEST + "/answered")
    String answered(@PathVariable long id, Viewer.Present viewer) {
        requests.close(viewer.community(), id, viewer.person());
        return "redirect:/desk#asked";
    }

    @PostMapping(REQUEST + "/end")
    String setAside(@PathVariable long id, Viewer.Present viewer) {
        requests.setAside(viewer.community(), id, viewer.person());
        return "redirect:/desk#asked";
    }

    private LibraryQuestions.Found question(Viewer viewer, long id) {
        return questions.seen(viewer, List.of(new QuestionId(id))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Optional<Manuscript> into(Site site, @Nullable String typed) {
        if (typed == null || !typed.matches("[1-9][0-9]{0,17}")) return Optional.empty();
        return manuscripts.find(site.id(), Long.parseLong(typed)).filter(TakingUpPages::takesAnswers);
    }

    private static boolean takesAnswers(Manuscript article) {
        return article.live() != null && !article.retracted();
    }

    private String page(Site site, LibraryQuestions.Found question, Form form, Mistakes mistakes, Model model) {
        model.addAttribute(
                "page",
                new TakingUpPage(
                        Head.unlisted(messages.say("desk.takeUp")),
                        question,
                        form,
                        mistakes,
                        requests.about(question.id()).isPresent(),
                        manuscripts.all(site.id(), MOST).stream()
                                .filter(TakingUpPages::takesAnswers)
                                .toList()));
        return "desk/takeUp";
    }

    /**
     * What an editor typed.
     *
     * @param into {@value #NEW}, or the number of an article
     */
    record Form(@Nullable String wording, @Nullable String into) {
        static final String NEW = "new";
    }

    record TakingUpPage(
            Head head,
            LibraryQuestions.Found question,
            Form form,
            Mistakes mistakes,
            boolean already,
            List<Manuscript> articles) {
        boolean isInto(String value) {
            return value.equals(form.into());
        }
    }
}
