package org.understory.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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
import org.understory.web.NotFound;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** One thing at the moderators' desk, and deciding about it. */
@Controller
@OpenTo(Entrance.MODERATORS)
class DecisionPages {
    private final Things things;
    private final Acts acts;
    private final Cases cases;
    private final Rows rows;
    private final Standings standings;
    private final Messages messages;

    DecisionPages(Things things, Acts acts, Cases cases, Rows rows, Standings standings, Messages messages) {
        this.things = things;
        this.acts = acts;
        this.cases = cases;
        this.rows = rows;
        this.standings = standings;
        this.messages = messages;
    }

    @GetMapping("/moderation/{plural:[a-z]+}/{id:[0-9]+}")
    String show(@PathVariable String plural, @PathVariable String id, Viewer viewer, Model model) {
        return page(thing(viewer, plural, id), viewer, Judgement.EMPTY, null, model);
    }

    @PostMapping(
            "/moderation/{plural:[a-z]+}/{id:[0-9]+}/{act:hiding|restoring|removal|leaving|suspension|readmission}")
    String decide(
            @PathVariable String plural,
            @PathVariable String id,
            @PathVariable String act,
            Judgement typed,
            Viewer.Present viewer,
            Site site,
            HttpServletResponse response,
            Model model) {
        var kind = Act.Kind.of(act).orElseThrow(NotFound::new);
        var found = find(viewer, plural, id);
        // Taken away by this very decision, or by its author meanwhile: a second press ends where there is more to do.
        if (found.isEmpty() && kind != Act.Kind.HIDDEN && kind != Act.Kind.RESTORED) return "redirect:/moderation";
        var thing = found.orElseThrow(NotFound::new);
        return switch (acts.decide(site, viewer, thing, kind, typed)) {
            case Decision.Decided decided -> after(kind, thing);
            case Decision.WasSoAlready already -> after(kind, thing);
            case Decision.ReasonWrong(var mistake) -> {
                response.setStatus(422);
                yield page(thing, viewer, typed, mistake, model);
            }
        };
    }

    private static String after(Act.Kind kind, Thing thing) {
        return kind == Act.Kind.REMOVED || kind == Act.Kind.LEFT ? "redirect:/moderation" : "redirect:" + thing.path();
    }

    private String page(Thing thing, Viewer viewer, Judgement typed, @Nullable Sentence mistake, Model model) {
        var open = cases.about(viewer.community(), thing.on());
        var words = thing.words();
        model.addAttribute(
                "page",
                new ThingPage(
                        Head.unlisted(messages.say("moderation.thing.title")),
                        thing,
                        words == null ? null : rows.of(List.of(words)).getFirst(),
                        rows.of(things.thread(viewer.community(), thing)),
                        open.orElse(null),
                        open.map(cases::reports).orElse(List.of()),
                        acts.about(thing.on()),
                        standings.shown(thing).orElse(null),
                        typed,
                        mistake));
        return "moderation/thing";
    }

    private Thing thing(Viewer viewer, String plural, String id) {
        return find(viewer, plural, id).orElseThrow(NotFound::new);
    }

    private Optional<Thing> find(Viewer viewer, String plural, String id) {
        var number = ModerationPages.number(id);
        return number == null ? Optional.empty() : things.find(viewer, plural, number);
    }
}
