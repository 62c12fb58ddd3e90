package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.Community;
import org.understory.mail.Mailers;
import org.understory.people.Email;
import org.understory.people.Tries;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Requests;
import org.understory.web.Sentence;

/** After the gate: look into your inbox; and once that is done, thank you. */
@Controller
@OpenTo(Entrance.EVERYONE)
class ThanksPages {
    private final Subscriptions subscriptions;
    private final Entries entries;
    private final Tries tries;
    private final Mailers mailers;
    private final Messages messages;

    ThanksPages(Subscriptions subscriptions, Entries entries, Tries tries, Mailers mailers, Messages messages) {
        this.subscriptions = subscriptions;
        this.entries = entries;
        this.tries = tries;
        this.mailers = mailers;
        this.messages = messages;
    }

    @GetMapping("/subscribe/thank-you")
    String show(
            Viewer viewer,
            Community community,
            @RequestParam(name = "return", required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable String sent,
            HttpServletResponse response,
            Model model) {
        return page(viewer, community, back, sent == null ? null : Sentence.of("members.thanks.sent"), response, model);
    }

    /** Sends the letter once more, within the limits that hold for an address. */
    @PostMapping("/subscribe/resend")
    @OpenTo(Entrance.SUBSCRIBING)
    String resend(
            Viewer viewer, Community community, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(viewer instanceof Viewer.Unconfirmed waiting)) return "redirect:/subscribe/thank-you";
        var address = subscriptions.address(waiting.entry()).map(Email::value).orElse("");
        if (!tries.allow(GateRules.LETTERS, community.id().value() + " " + address)
                || !tries.allow(GateRules.RETURNS, community.id().value() + " " + Requests.network(request))) {
            response.setStatus(429);
            return page(viewer, community, null, Sentence.of("members.thanks.often"), response, model);
        }
        subscriptions.writeAgain(community, waiting.entry());
        return "redirect:/subscribe/thank-you?sent=again";
    }

    private String page(
            Viewer viewer,
            Community community,
            @Nullable String back,
            @Nullable Sentence notice,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        return switch (viewer) {
            case Viewer.Present present -> {
                var head = Head.unlisted(messages.say("members.welcome.head"));
                model.addAttribute("page", new ThanksPage(head, null, Requests.localPath(back), null, false));
                yield "members/welcome";
            }
            case Viewer.Unconfirmed waiting -> {
                var address =
                        subscriptions.address(waiting.entry()).map(Email::value).orElse(null);
                var returnTo =
                        entries.find(waiting.entry()).map(Entry::returnTo).orElse("/");
                model.addAttribute("page", checkYourMail(community, address, returnTo, notice));
                yield "members/thanks";
            }
            case Viewer.Visitor visitor -> {
                model.addAttribute("page", checkYourMail(community, null, "/", notice));
                yield "members/thanks";
            }
        };
    }

    private ThanksPage checkYourMail(
            Community community, @Nullable String address, String returnTo, @Nullable Sentence notice) {
        var head = Head.unlisted(messages.say("members.thanks.head"));
        return new ThanksPage(head, address, returnTo, notice, mailers.readableOn(community));
    }
}
