package org.understory.explainers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.barrier.Preset;
import org.understory.reviews.Badge;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Framed;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** The figure alone, for a frame on another site, where an owner allows that. Its address holds the settings and nobody's name. */
@Controller
@OpenTo(Entrance.EVERYONE)
class EmbeddedPages {
    static final String PATH = ExplainerPages.PATH + "/embedded";

    private final Embedding embedding;
    private final Signatures signatures;
    private final Messages messages;

    EmbeddedPages(Embedding embedding, Signatures signatures, Messages messages) {
        this.embedding = embedding;
        this.signatures = signatures;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String show(Site site, @RequestParam Map<String, String> asked, HttpServletResponse response, Model model) {
        if (!embedding.isAllowed(site.id())) throw new NotFound();
        Framed.byAnySite(response);
        var head = ExplainerPages.living(Head.unlisted(messages.say("explainers.figure.title")));
        var badge = signatures.of(site.id()).badge();
        var page =
                switch (Settings.of(asked)) {
                    case Settings.Chosen(var figure) -> new EmbeddedPage(head, figure, badge, null);
                    case Settings.Refused(var why) -> {
                        response.setStatus(422);
                        yield new EmbeddedPage(head, Figure.of(Preset.HEALTHY), badge, why);
                    }
                };
        model.addAttribute("page", page);
        return "explainers/embedded";
    }

    record EmbeddedPage(
            Head head, Figure figure, Badge badge, @Nullable Sentence refused) {}
}
