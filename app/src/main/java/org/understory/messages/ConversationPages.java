package org.understory.messages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.understory.web.NotFound;

/** Reading a conversation and writing in it. For whoever is not in it, it does not exist. */
@Controller
@OpenTo(Entrance.MEMBERS)
class ConversationPages {
    private final Conversations conversations;
    private final Talks talks;
    private final Composing composing;
    private final Sendings sendings;

    ConversationPages(Conversations conversations, Talks talks, Composing composing, Sendings sendings) {
        this.conversations = conversations;
        this.talks = talks;
        this.composing = composing;
        this.sendings = sendings;
    }

    @GetMapping("/messages/{id:[0-9]+}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Model model) {
        var conversation = found(viewer, id);
        var from = Numbers.positive(before).orElse(null);
        model.addAttribute("page", talks.page(conversation, from, MessageForm.fresh("")));
        if (from == null && conversation.state() == State.IN) conversations.read(conversation);
        return "messages/show";
    }

    @PostMapping("/messages/{id:[0-9]+}")
    String post(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer,
            Model model) {
        var by = viewer.present().orElseThrow(NotFound::new);
        var conversation = found(viewer, id);
        if (!conversation.mayWrite()) throw new NotFound();
        var typed = MessageForm.sent(request);
        var fingerprint = typed.fingerprint("in " + conversation.id().value());
        var same = sendings.same(by.member(), fingerprint);
        if (same.isPresent()) return "redirect:" + same.get().path();
        var form = composing.checked(by, typed);
        if (!form.all().isEmpty()) return again(response, model, conversation, form);
        return switch (sendings.send(by, conversation.id(), Composing.words(form, fingerprint))) {
            case Sent.Kept kept -> "redirect:" + kept.path();
            case Sent.Nobody nobody -> throw new NotFound();
            case Sent.PicturesGone gone -> again(response, model, conversation, composing.withoutGone(by, form));
            case Sent.TooMany(int most, int minutes) ->
                again(response, model, conversation, form.withNotice(BeginningPages.key(minutes), most));
            case Sent.TooManyBegun(int most) ->
                again(response, model, conversation, form.withNotice("messages.tooMany.begun", most));
            case Sent.NotAnswered(int most) ->
                again(response, model, conversation, form.withNotice("messages.notAnswered", most));
        };
    }

    private Conversation found(Viewer viewer, String id) {
        return ConversationId.of(id)
                .flatMap(number -> conversations.find(viewer, number))
                .orElseThrow(NotFound::new);
    }

    private String again(HttpServletResponse response, Model model, Conversation conversation, MessageForm form) {
        response.setStatus(422);
        model.addAttribute("page", talks.page(conversation, null, form));
        return "messages/show";
    }
}
