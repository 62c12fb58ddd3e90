package org.understory.messages;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.NotFound;

/** Answering a request: letting it in or turning it down. Pressing twice does no harm. */
@Controller
@OpenTo(Entrance.MEMBERS)
class AnswerPages {
    private final Conversations conversations;

    AnswerPages(Conversations conversations) {
        this.conversations = conversations;
    }

    @PostMapping("/messages/{id:[0-9]+}/acceptance")
    String accept(@PathVariable String id, Viewer viewer) {
        var conversation = find(viewer, id).orElseThrow(NotFound::new);
        conversations.accept(conversation);
        return "redirect:" + conversation.id().path() + "#latest";
    }

    /** What is not there any more was turned down already, or never was there: the answer is the same. */
    @PostMapping("/messages/{id:[0-9]+}/refusal")
    String decline(@PathVariable String id, Viewer viewer) {
        find(viewer, id).ifPresent(conversations::decline);
        return "redirect:/messages/requests";
    }

    private Optional<Conversation> find(Viewer viewer, String id) {
        return ConversationId.of(id).flatMap(number -> conversations.find(viewer, number));
    }
}
