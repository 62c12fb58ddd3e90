package org.understory.messages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.MemberId;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** Beginning a conversation with one member or with several. */
@Controller
@OpenTo(Entrance.MEMBERS)
class BeginningPages {
    private final Composing composing;
    private final Conversations conversations;
    private final Sendings sendings;
    private final Messages messages;

    BeginningPages(Composing composing, Conversations conversations, Sendings sendings, Messages messages) {
        this.composing = composing;
        this.conversations = conversations;
        this.sendings = sendings;
        this.messages = messages;
    }

    /** Where two have a conversation already, it goes on there. */
    @GetMapping("/messages/new")
    String begin(@RequestParam(defaultValue = "") String to, Viewer viewer, Model model) {
        var by = viewer.present().orElseThrow(NotFound::new);
        var form = MessageForm.fresh(to);
        if (form.called().isEmpty()) return show(model, form);
        var receivers = composing.receivers(by, form, ConversationRules.MOST_PEOPLE - 1);
        if (!form.mistakes().isEmpty()) throw new NotFound();
        if (receivers.size() == 1) {
            var known = conversations
                    .between(by.member(), receivers.getFirst())
                    .flatMap(id -> conversations.find(viewer, id));
            if (known.isPresent()) return "redirect:" + known.get().id().path() + "#write";
        }
        return show(model, form);
    }

    @PostMapping("/messages/new")
    String post(HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model model) {
        var by = viewer.present().orElseThrow(NotFound::new);
        var typed = MessageForm.sent(request);
        var fingerprint = typed.fingerprint("to " + typed.called());
        var same = sendings.same(by.member(), fingerprint);
        if (same.isPresent()) return "redirect:" + same.get().path();
        var form = composing.checked(by, typed);
        var receivers = composing.receivers(by, form, ConversationRules.MOST_PEOPLE - 1);
        if (!form.all().isEmpty()) return again(response, model, form);
        var words = Composing.words(form, fingerprint);
        return switch (sent(by, receivers, form, words)) {
            case Sent.Kept kept -> "redirect:" + kept.path();
            case Sent.Nobody nobody -> throw new NotFound();
            case Sent.PicturesGone gone -> again(response, model, composing.withoutGone(by, form));
            case Sent.TooMany(int most, int minutes) -> again(response, model, form.withNotice(key(minutes), most));
            case Sent.TooManyBegun(int most) -> again(response, model, form.withNotice("messages.tooMany.begun", most));
            case Sent.NotAnswered(int most) -> again(response, model, form.withNotice("messages.notAnswered", most));
        };
    }

    private Sent sent(Viewer.Present by, List<MemberId> receivers, MessageForm form, Words words) {
        return receivers.size() == 1
                ? sendings.write(by, receivers.getFirst(), words)
                : sendings.gather(by, receivers, form.cleanName().value(), words);
    }

    static String key(int minutes) {
        return minutes > 60 ? "messages.tooMany.day" : "messages.tooMany.now";
    }

    private String again(HttpServletResponse response, Model model, MessageForm form) {
        response.setStatus(422);
        return show(model, form);
    }

    private String show(Model model, MessageForm form) {
        model.addAttribute("page", new BeginPage(Head.unlisted(messages.say("messages.new.title")), form));
        return "messages/begin";
    }

    record BeginPage(Head head, MessageForm form) {}
}
