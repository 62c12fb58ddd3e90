package org.understory.messages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.MemberId;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** The list of one's conversations, and apart from it what strangers ask. */
@Controller
@OpenTo(Entrance.MEMBERS)
class InboxPages {
    private final Inbox inbox;
    private final Headings headings;
    private final Messages messages;

    InboxPages(Inbox inbox, Headings headings, Messages messages) {
        this.inbox = inbox;
        this.headings = headings;
        this.messages = messages;
    }

    @GetMapping("/messages")
    String list(@RequestParam(required = false) @Nullable String before, Viewer viewer, Model model) {
        return show(viewer, State.IN, before, model);
    }

    @GetMapping("/messages/requests")
    String requests(@RequestParam(required = false) @Nullable String before, Viewer viewer, Model model) {
        return show(viewer, State.ASKED, before, model);
    }

    private String show(Viewer viewer, State state, @Nullable String before, Model model) {
        var me = viewer.face().orElseThrow(NotFound::new);
        var from = Numbers.positive(before).orElse(null);
        var rows = inbox.list(me, state, from);
        var more = rows.size() > Inbox.PAGE;
        var shown = more ? rows.subList(0, Inbox.PAGE) : rows;
        var requests = state == State.IN ? inbox.requests(me) : 0;
        var live = state == State.IN && from == null
                ? "/live?on=" + LiveMessages.of(me) + "&seen=" + inbox.arrived(me)
                : null;
        var head = Head.unlisted(messages.say(state == State.IN ? "messages.title" : "messages.requests.title"));
        var next = more ? path(state) + "?before=" + shown.getLast().newest() : null;
        model.addAttribute("page", new InboxPage(head, me, entries(shown), requests, from == null, next, live));
        return state == State.IN ? "messages/inbox" : "messages/requests";
    }

    private List<InboxPage.Entry> entries(List<InboxRow> rows) {
        var members = new ArrayList<MemberId>();
        for (var row : rows) {
            members.addAll(row.others());
            var last = row.last();
            if (last != null && last.author() != null) members.add(last.author());
        }
        var names = headings.names(members);
        return rows.stream()
                .map(row -> {
                    var last = row.last();
                    var author = last == null || last.author() == null ? null : names.get(last.author());
                    return new InboxPage.Entry(row, headings.of(row.name(), row.others(), names), author);
                })
                .toList();
    }

    private static String path(State state) {
        return state == State.IN ? "/messages" : "/messages/requests";
    }
}
