package org.understory.moderation;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.ModeratedThing;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** The moderators' desk: what was reported, what came in, what is hidden. */
@Controller
@OpenTo(Entrance.MODERATORS)
class ModerationPages {
    private static final int PAGE = 30;

    private final Cases cases;
    private final Things things;
    private final Rows rows;
    private final Messages messages;

    ModerationPages(Cases cases, Things things, Rows rows, Messages messages) {
        this.cases = cases;
        this.things = things;
        this.rows = rows;
        this.messages = messages;
    }

    @GetMapping("/moderation")
    String queue(@RequestParam(required = false) @Nullable String after, Viewer viewer, Model model) {
        var open = cases.open(viewer.community(), QueueCursor.of(after), PAGE + 1);
        var more = open.size() > PAGE;
        var shown = more ? open.subList(0, PAGE) : open;
        var next = more ? "/moderation?after=" + QueueCursor.after(shown.getLast()) : null;
        var head = Head.unlisted(messages.say("moderation.queue.title"));
        model.addAttribute("page", new QueuePage(head, entries(viewer, shown), things.plurals(), next));
        return "moderation/queue";
    }

    private List<QueuePage.Entry> entries(Viewer viewer, List<Case> open) {
        var words = things.words(viewer.community(), open.stream().map(Case::on).toList());
        var named = rows.of(words.values()).stream()
                .collect(Collectors.toMap(row -> row.thing().subject(), row -> row));
        return open.stream()
                .map(one ->
                        new QueuePage.Entry(one, Thing.path(things.plural(one.on()), one.on()), named.get(one.on())))
                .toList();
    }

    @GetMapping("/moderation/{plural:[a-z]+}")
    String recent(
            @PathVariable String plural,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Model model) {
        var room = things.room(plural).orElseThrow(NotFound::new);
        return look(plural, false, room.recent(viewer.community(), number(before), PAGE + 1), viewer, model);
    }

    @GetMapping("/moderation/{plural:[a-z]+}/hidden")
    String hidden(
            @PathVariable String plural,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Model model) {
        var room = things.room(plural).orElseThrow(NotFound::new);
        return look(plural, true, room.hidden(viewer.community(), number(before), PAGE + 1), viewer, model);
    }

    private String look(String plural, boolean hidden, List<ModeratedThing> found, Viewer viewer, Model model) {
        var path = "/moderation/" + plural + (hidden ? "/hidden" : "");
        var more = found.size() > PAGE;
        var page = more ? found.subList(0, PAGE) : found;
        var shown = hidden ? page : things.withoutTeams(viewer.community(), page);
        var next = more ? path + "?before=" + page.getLast().subject().id() : null;
        var room = messages.say("moderation.room." + plural);
        var head = Head.unlisted(messages.say(hidden ? "moderation.hidden.title" : "moderation.recent.title", room));
        model.addAttribute("page", new LookingPage(head, hidden, plural, things.plurals(), rows.of(shown), next));
        return "moderation/looking";
    }

    static @Nullable Long number(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,17}") ? Long.valueOf(typed) : null;
    }
}
