package org.understory.glossary;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Where editors keep the glossary. */
@Controller("glossaryDesk")
@OpenTo(Entrance.EDITORS)
class DeskPages {
    private static final String PATH = "/desk/glossary";
    private static final String SIX = "[0-9]?[0-9]?[0-9]?[0-9]?[0-9]?[0-9]?";

    /** What a long holds; braces would end the pattern. */
    private static final String WORD = PATH + "/{id:[1-9]" + SIX + SIX + "[0-9]?[0-9]?[0-9]?[0-9]?[0-9]?}";

    private final Glossary glossary;
    private final Messages messages;

    DeskPages(Glossary glossary, Messages messages) {
        this.glossary = glossary;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String list(Site site, Viewer.Present viewer, Model model) {
        return page(site, null, WordForm.EMPTY, new Mistakes(), model);
    }

    @PostMapping(PATH)
    String add(WordForm form, Site site, Viewer.Present viewer, HttpServletResponse response, Model model) {
        var mistakes = mistakes(site, null, form);
        // Looked up after the mistakes: the same word that came in meanwhile is no mistake.
        var same = glossary.holding(site.id(), form.typedWord());
        if (same.isPresent() && says(same.get(), form))
            return "redirect:" + PATH + "#" + same.get().anchor();
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return page(site, null, form, mistakes, model);
        }
        return glossary.add(site.id(), form.typedWord(), form.typedForms(), form.typedExplanation(), viewer.person())
                ? "redirect:" + PATH + "#words"
                : add(form, site, viewer, response, model); // somebody was quicker: what is there now answers
    }

    @GetMapping(WORD)
    String show(@PathVariable long id, Site site, Viewer.Present viewer, Model model) {
        var word = glossary.find(site.id(), id).orElseThrow(NotFound::new);
        return page(site, word, WordForm.of(word), new Mistakes(), model);
    }

    @PostMapping(WORD)
    String change(
            @PathVariable long id,
            WordForm form,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var word = glossary.find(site.id(), id).orElseThrow(NotFound::new);
        if (says(word, form)) return "redirect:" + PATH + "#words";
        var mistakes = mistakes(site, word, form);
        if (!form.saw(word)) mistakes.add("explanation", "glossary.stale", word.word(), word.explanation());
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return page(site, word, form, mistakes, model);
        }
        return glossary.change(
                        site.id(), word, form.typedWord(), form.typedForms(), form.typedExplanation(), viewer.person())
                ? "redirect:" + PATH + "#words"
                : change(id, form, site, viewer, response, model); // somebody was quicker: what is there now answers
    }

    @PostMapping(WORD + "/removal")
    String remove(@PathVariable long id, Site site, Viewer.Present viewer) {
        glossary.find(site.id(), id).ifPresent(word -> glossary.remove(site.id(), word, viewer.person()));
        return "redirect:" + PATH + "#words";
    }

    private static boolean says(Word word, WordForm form) {
        return word.word().equals(form.typedWord())
                && word.forms().equals(form.typedForms())
                && word.explanation().equals(form.typedExplanation());
    }

    /** What is wrong with it, and which of its forms belong to another word. */
    private Mistakes mistakes(Site site, @Nullable Word mine, WordForm form) {
        var mistakes = form.mistakes();
        form.all()
                .forEach(one -> glossary.holding(site.id(), one)
                        .filter(other -> mine == null || other.id() != mine.id())
                        .ifPresent(other -> mistakes.add(
                                one.equals(form.typedWord()) ? "word" : "forms", "glossary.taken", one, other.word())));
        return mistakes;
    }

    private String page(Site site, @Nullable Word word, WordForm form, Mistakes mistakes, Model model) {
        var head = Head.unlisted(messages.say("glossary.desk"));
        model.addAttribute("page", new DeskPage(head, glossary.load(site.id()), word, form, mistakes));
        return "glossary/desk";
    }

    /** @param word the one that is changed, or null for a new one */
    record DeskPage(Head head, List<Word> words, @Nullable Word word, WordForm form, Mistakes mistakes) {
        @Nullable
        String seen() {
            return word == null ? null : WordForm.mark(word);
        }

        String action() {
            return word == null ? PATH : PATH + "/" + word.id();
        }
    }
}
