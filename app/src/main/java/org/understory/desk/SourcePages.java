package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.articles.Library;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Site;

/** The sources that articles may cite. */
@Controller
@OpenTo(Entrance.WRITERS)
class SourcePages {
    private final Library library;
    private final Messages messages;

    SourcePages(Library library, Messages messages) {
        this.library = library;
        this.messages = messages;
    }

    @GetMapping("/desk/sources")
    String list(Site site, Viewer.Present viewer, Model model) {
        return page(site, SourceForm.EMPTY, new Mistakes(), model);
    }

    @PostMapping("/desk/sources")
    String save(SourceForm form, Site site, Viewer.Present viewer, HttpServletResponse response, Model model) {
        var mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return page(site, form, mistakes, model);
        }
        library.save(site.id(), form.reference());
        return "redirect:/desk/sources#source-" + form.reference().slug();
    }

    private String page(Site site, SourceForm form, Mistakes mistakes, Model model) {
        var known = library.known(site.id()).sources().stream().sorted().toList();
        model.addAttribute("page", new SourcesPage(Head.unlisted(messages.say("desk.sources")), known, form, mistakes));
        return "desk/sources";
    }

    record SourcesPage(Head head, List<String> sources, SourceForm form, Mistakes mistakes) {}
}
