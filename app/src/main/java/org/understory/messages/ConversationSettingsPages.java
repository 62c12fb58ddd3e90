package org.understory.messages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** What a participant chooses for a conversation: how long to keep it, its name, who else is asked, and leaving it. */
@Controller
@OpenTo(Entrance.MEMBERS)
class ConversationSettingsPages {
    private final Conversations conversations;
    private final Groups groups;
    private final Headings headings;
    private final Messages messages;

    ConversationSettingsPages(Conversations conversations, Groups groups, Headings headings, Messages messages) {
        this.conversations = conversations;
        this.groups = groups;
        this.headings = headings;
        this.messages = messages;
    }

    @GetMapping("/messages/{id:[0-9]+}/settings")
    String show(@PathVariable String id, Viewer viewer, Model model) {
        var conversation = found(viewer, id);
        return show(conversation, MessageForm.named(conversation.name()), model);
    }

    @PostMapping("/messages/{id:[0-9]+}/settings")
    String choose(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String keeps,
            @RequestParam(required = false) @Nullable String showsRead,
            Viewer viewer) {
        var conversation = found(viewer, id);
        var days =
                switch (keeps) {
                    case "year" -> Integer.valueOf(365);
                    case "season" -> Integer.valueOf(90);
                    default -> null;
                };
        conversations.choose(conversation, days, showsRead != null);
        return "redirect:" + conversation.id().path();
    }

    @PostMapping("/messages/{id:[0-9]+}/name")
    String rename(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer,
            Model model) {
        var conversation = group(viewer, id);
        var form = groups.renamed(conversation, MessageForm.sent(request));
        return form.mistakes().isEmpty()
                ? "redirect:" + conversation.id().path()
                : again(conversation, form, response, model);
    }

    @PostMapping("/messages/{id:[0-9]+}/people")
    String add(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer,
            Model model) {
        var by = viewer.present().orElseThrow(NotFound::new);
        var conversation = group(viewer, id);
        var form = groups.asked(by, conversation, MessageForm.sent(request));
        return form.mistakes().isEmpty()
                ? "redirect:" + conversation.id().path() + "/settings"
                : again(conversation, form.withName(conversation.name()), response, model);
    }

    /** Pressed once more, or by somebody who is not in it, it leads to the same place and does nothing. */
    @PostMapping("/messages/{id:[0-9]+}/departure")
    String leave(@PathVariable String id, Viewer viewer) {
        find(viewer, id).ifPresent(conversations::leave);
        return "redirect:/messages";
    }

    private Conversation found(Viewer viewer, String id) {
        return find(viewer, id).orElseThrow(NotFound::new);
    }

    private Optional<Conversation> find(Viewer viewer, String id) {
        return ConversationId.of(id)
                .flatMap(number -> conversations.find(viewer, number))
                .filter(conversation -> conversation.state() == State.IN);
    }

    private Conversation group(Viewer viewer, String id) {
        var conversation = found(viewer, id);
        if (!conversation.grouped()) throw new NotFound();
        return conversation;
    }

    private String again(Conversation conversation, MessageForm form, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(conversation, form, model);
    }

    private String show(Conversation conversation, MessageForm form, Model model) {
        var members =
                conversation.others().stream().map(Conversation.Other::member).toList();
        var names = headings.names(members);
        var head = Head.unlisted(messages.say("messages.settings.title"));
        var people = conversation.here().stream()
                .flatMap(other -> Person.of(names.get(other.member()), other).stream())
                .toList();
        var heading = headings.of(conversation.name(), members, names);
        model.addAttribute("page", new ConversationSettingsPage(head, conversation, heading, people, form));
        return "messages/settings";
    }
}
