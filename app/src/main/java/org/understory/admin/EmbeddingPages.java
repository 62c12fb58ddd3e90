package org.understory.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.audit.Audit;
import org.understory.explainers.Embedding;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.subject.Subject;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Whether other sites may show the community's figure. */
@Controller
@OpenTo(Entrance.OWNERS)
class EmbeddingPages {
    private static final String PATH = "/admin/embedding";

    private final Embedding embedding;
    private final Progress progress;
    private final Audit audit;
    private final Messages messages;

    EmbeddingPages(Embedding embedding, Progress progress, Audit audit, Messages messages) {
        this.embedding = embedding;
        this.progress = progress;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String saved, Site site, Model model) {
        var head = Head.unlisted(messages.say("admin.embedding"));
        model.addAttribute(
                "page",
                new EmbeddingPage(head, progress.at(site, null, saved != null), embedding.isAllowed(site.id())));
        return "admin/embedding";
    }

    @PostMapping(PATH)
    String save(@RequestParam(required = false) @Nullable String allowed, Site site, Viewer.Present by) {
        var wish = "yes".equals(allowed);
        if (embedding.allow(site.id(), wish)) {
            var community = new Subject("community", site.id().value());
            audit.record(site.id(), by.person(), "embedding-changed", community, Map.of("allowed", wish));
        }
        return "redirect:" + PATH + "?saved";
    }

    record EmbeddingPage(Head head, Settings settings, boolean allowed) {}
}
