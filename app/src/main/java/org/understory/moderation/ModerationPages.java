package org.understory.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Names;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedThing;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** The moderators' desk: what came in, what is hidden, and hiding and restoring with a reason. */
@Controller
@OpenTo(Entrance.MODERATORS)
class ModerationPages {
    private static final int PAGE = 30;

    private final Map<String, Moderated> rooms;
    private final Acts acts;
    private final Names names;
    private final Messages messages;

    ModerationPages(List<Moderated> rooms, Acts acts, Names names, Messages messages) {
        this.rooms = rooms.stream().collect(Collectors.toMap(Moderated::plural, Function.identity()));
        this.acts = acts;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/moderation")
    String begin() {
        return "redirect:/moderation/comments";
    }

    @GetMapping("/moderation/{plural:[a-z]+}")
    String recent(
            @PathVariable String plural,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Model model) {
        var things = room(plural).recent(viewer.community(), number(before), PAGE + 1);
        return queue(plural, "/moderation/" + plural, false, things, model);
    }

    @GetMapping("/moderation/{plural:[a-z]+}/hidden")
    String hidden(
            @PathVariable String plural,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Model model) {
        var things = room(plural).hidden(viewer.community(), number(before), PAGE + 1);
        return queue(plural, "/moderation/" + plural + "/hidden", true, things, model);
    }

    private String queue(String plural, String path, boolean hidden, List<ModeratedThing> things, Model model) {
        var more = things.size() > PAGE;
        var shown = more ? things.subList(0, PAGE) : things;
        var next = more ? path + "?before=" + shown.getLast().subject().id() : null;
        var head = Head.unlisted(messages.say(hidden ? "moderation.hidden.title" : "moderation.recent.title"));
        model.addAttribute("page", new QueuePage(head, hidden, rows(plural, shown), next));
        return "moderation/queue";
    }

    @GetMapping("/moderation/{plural:[a-z]+}/{id:[0-9]+}")
    String show(@PathVariable String plural, @PathVariable String id, Viewer viewer, Model model) {
        return show(plural, id, viewer, model, "", null);
    }

    @PostMapping("/moderation/{plural:[a-z]+}/{id:[0-9]+}/hiding")
    String hide(
            @PathVariable String plural,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Site site,
            HttpServletResponse response,
            Model model) {
        return decide(plural, id, Act.Kind.HIDDEN, reason, viewer, site, response, model);
    }

    @PostMapping("/moderation/{plural:[a-z]+}/{id:[0-9]+}/restoring")
    String restore(
            @PathVariable String plural,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Site site,
            HttpServletResponse response,
            Model model) {
        return decide(plural, id, Act.Kind.RESTORED, reason, viewer, site, response, model);
    }

    private String decide(
            String plural,
            String id,
            Act.Kind kind,
            String reason,
            Viewer viewer,
            Site site,
            HttpServletResponse response,
            Model model) {
        var by = viewer.present().orElseThrow(NotFound::new);
        var number = number(id);
        if (number == null) throw new NotFound();
        return switch (acts.decide(site, by, room(plural), number, kind, reason)) {
            case Decision.Decided decided -> "redirect:/moderation/" + plural + "/" + id;
            case Decision.WasSoAlready already -> "redirect:/moderation/" + plural + "/" + id;
            case Decision.ReasonWrong(var mistake) -> {
                response.setStatus(422);
                yield show(plural, id, viewer, model, reason, mistake);
            }
            case Decision.NothingThere nothing -> throw new NotFound();
        };
    }

    private String show(
            String plural, String id, Viewer viewer, Model model, String reason, @Nullable Sentence mistake) {
        var number = number(id);
        if (number == null) throw new NotFound();
        var thing = room(plural).find(viewer.community(), number).orElseThrow(NotFound::new);
        var head = Head.unlisted(messages.say("moderation.thing.title"));
        var row = rows(plural, List.of(thing)).getFirst();
        model.addAttribute("page", new ThingPage(head, row, acts.about(thing.subject()), reason, mistake));
        return "moderation/thing";
    }

    private List<Row> rows(String plural, List<ModeratedThing> things) {
        var signed = names.of(things.stream()
                .map(ModeratedThing::author)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return things.stream()
                .map(thing -> {
                    var name = thing.author() == null ? null : signed.get(thing.author());
                    return new Row(plural, thing, name == null ? null : name.value());
                })
                .toList();
    }

    private Moderated room(String plural) {
        var room = rooms.get(plural);
        if (room == null) throw new NotFound();
        return room;
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,17}") ? Long.valueOf(typed) : null;
    }
}
