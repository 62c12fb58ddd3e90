package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.articles.Reference;
import org.understory.articles.References;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Putting the entry of a source right. What readers see says that it was, and why. */
@Controller
@OpenTo(Entrance.WRITERS)
class SourceEntryPages {
    static final String ENTRY = SourcePages.PATH + "/entries/{slug}";

    private final References references;
    private final Messages messages;

    SourceEntryPages(References references, Messages messages) {
        this.references = references;
        this.messages = messages;
    }

    @GetMapping(ENTRY)
    String show(@PathVariable String slug, Site site, Viewer.Present viewer, Model model) {
        var known = references.find(site.id(), slug).orElseThrow(NotFound::new);
        return page(site, known, SourceForm.of(known), new Mistakes(), model);
    }

    @PostMapping(ENTRY)
    String putRight(
            @PathVariable String slug,
            SourceForm typed,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var known = references.find(site.id(), slug).orElseThrow(NotFound::new);
        var form = typed.named(known.slug());
        var mistakes = form.mistakes();
        var changes = mistakes.isEmpty() && !form.reference().equals(known);
        if (changes) {
            if (!form.saw(known)) mistakes.add("title", "desk.source.stale");
            var same = references.same(site.id(), form.reference());
            if (!same.isEmpty())
                mistakes.add("title", "desk.source.there", same.getFirst().slug());
            if (!references.uses(site.id(), slug).isEmpty()) {
                if (!DeskRules.mayPublish(viewer)) mistakes.add("title", "desk.source.editors");
                if (form.typedWhy() == null) mistakes.add("why", "desk.source.why.missing");
            }
        }
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return page(site, known, form, mistakes, model);
        }
        if (!references.putRight(site.id(), known, form.reference(), form.typedWhy(), viewer.person())) {
            response.setStatus(422);
            var now = references.find(site.id(), slug).orElseThrow(NotFound::new);
            return page(site, now, form, mistakes.add("title", "desk.source.stale"), model);
        }
        return "redirect:" + SourcePages.PATH + "#source-" + slug;
    }

    private String page(Site site, Reference known, SourceForm form, Mistakes mistakes, Model model) {
        var head = Head.unlisted(messages.say("desk.source.entry"));
        model.addAttribute(
                "page", new EntryPage(head, known, references.uses(site.id(), known.slug()), form, mistakes));
        return "desk/sourceEntry";
    }

    /** @param uses the published articles that cite it */
    record EntryPage(Head head, Reference known, List<References.Use> uses, SourceForm form, Mistakes mistakes) {
        String seen() {
            return SourceForm.mark(known);
        }
    }
}
