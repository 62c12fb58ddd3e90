package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.articles.Reference;
import org.understory.articles.References;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Site;

/** The sources that articles may cite: found by their names, read from what somebody pastes, added. */
@Controller
@OpenTo(Entrance.WRITERS)
class SourcePages {
    static final String PATH = "/desk/sources";

    private final References references;
    private final Messages messages;

    SourcePages(References references, Messages messages) {
        this.references = references;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String list(Site site, Viewer.Present viewer, Model model) {
        return page(site, new SourcesPage.Typed("", SourceForm.EMPTY, false), List.of(), new Mistakes(), model);
    }

    /** Reads what was pasted into the fields; nothing is kept. */
    @PostMapping(PATH + "/reading")
    String read(
            @RequestParam(name = "pasted") @Nullable String pasted,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var text = pasted == null ? "" : pasted;
        var mistakes = new Mistakes();
        if (text.isBlank()) mistakes.add("pasted", "desk.source.pasted.missing");
        if (text.length() > PastedCitation.LONGEST)
            mistakes.add("pasted", "desk.tooLong", text.length(), PastedCitation.LONGEST);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return page(site, new SourcesPage.Typed(text, SourceForm.EMPTY, false), List.of(), mistakes, model);
        }
        var found = PastedCitation.read(text);
        var form = found.named(free(site, found.reference().slug()));
        return page(
                site,
                new SourcesPage.Typed(text, form, true),
                references.same(site.id(), form.reference()),
                new Mistakes(),
                model);
    }

    @PostMapping(PATH)
    String save(SourceForm form, Site site, Viewer.Present viewer, HttpServletResponse response, Model model) {
        var mistakes = form.mistakes();
        var same = List.<Reference>of();
        if (mistakes.isEmpty()) {
            var one = form.reference();
            same = references.same(site.id(), one);
            if (!same.isEmpty())
                mistakes.add("title", "desk.source.there", same.getFirst().slug());
            else if (!references.add(site.id(), one, viewer.person())) mistakes.add("slug", "desk.source.slug.taken");
            else return "redirect:" + PATH + "#source-" + one.slug();
        }
        response.setStatus(422);
        return page(site, new SourcesPage.Typed("", form, true), same, mistakes, model);
    }

    /** A word that cites nothing yet. */
    private String free(Site site, String wish) {
        if (wish.isEmpty() || references.find(site.id(), wish).isEmpty()) return wish;
        for (char letter = 'b'; letter <= 'z'; letter++)
            if (references.find(site.id(), wish + "-" + letter).isEmpty()) return wish + "-" + letter;
        return wish;
    }

    private String page(Site site, SourcesPage.Typed typed, List<Reference> same, Mistakes mistakes, Model model) {
        var head = Head.unlisted(messages.say("desk.sources"));
        model.addAttribute("page", new SourcesPage(head, references.all(site.id()), typed, same, mistakes));
        return "desk/sources";
    }
}
