package org.understory.explainers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.barrier.Preset;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** The figure of the gut lining at full size. The address holds the settings, so that a teacher can hand on what they set. */
@Controller
@OpenTo(Entrance.EVERYONE)
class ExplainerPages {
    static final String PATH = "/explainers/gut-barrier";

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Signatures signatures;
    private final Embedding embedding;
    private final Messages messages;

    ExplainerPages(Signatures signatures, Embedding embedding, Messages messages) {
        this.signatures = signatures;
        this.embedding = embedding;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String show(Site site, @RequestParam Map<String, String> asked, HttpServletResponse response, Model model) {
        var standing = signatures.of(site.id());
        var page =
                switch (Settings.of(asked)) {
                    case Settings.Chosen(var figure) ->
                        new ExplainerPage(head(), figure, standing, code(site, figure), null);
                    case Settings.Refused(var why) -> {
                        response.setStatus(422);
                        yield new ExplainerPage(head(), Figure.of(Preset.HEALTHY), standing, null, why);
                    }
                };
        model.addAttribute("page", page);
        return "explainers/show";
    }

    /** The readings of the settings in the address. */
    @GetMapping(PATH + "/readings.csv")
    ResponseEntity<String> readings(@RequestParam Map<String, String> asked) {
        return switch (Settings.of(asked)) {
            case Settings.Chosen(var figure) ->
                ResponseEntity.ok().contentType(CSV).body(ModelCard.csv(figure));
            case Settings.Refused(var why) ->
                ResponseEntity.unprocessableContent()
                        .contentType(MediaType.TEXT_PLAIN)
                        .body(messages.say(why.key(), why.args().toArray()));
        };
    }

    private Head head() {
        return living(
                Head.listed(messages.say("explainers.figure.title"), messages.say("explainers.figure.lede"), PATH));
    }

    /** A page with the figure. */
    static Head living(Head head) {
        return head.with("gut-barrier.js").styled("gut-barrier.css");
    }

    /** What another site writes to show the figure with these settings; null where it may not. */
    private @Nullable String code(Site site, Figure figure) {
        if (!embedding.isAllowed(site.id())) return null;
        var address = site.url(EmbeddedPages.PATH + "?" + figure.query()).replace("&", "&amp;");
        return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"900\" loading=\"lazy\"></iframe>"
                .formatted(address, messages.say("explainers.embed.frame"));
    }

    /** @param code for other sites, or null where they may not show the figure */
    record ExplainerPage(
            Head head,
            Figure figure,
            Signatures.Standing standing,
            @Nullable String code,
            @Nullable Sentence refused) {}
}
