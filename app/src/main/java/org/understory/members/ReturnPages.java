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
import org.understory.people.SameTime;
import org.understory.people.Tries;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Requests;

/** The way back for subscribers: a link by e-mail. The answer never tells whether an address is known. */
@Controller
@OpenTo(Entrance.EVERYONE)
class ReturnPages {
    private final Subscriptions subscriptions;
    private final Tries tries;
    private final Mailers mailers;
    private final Messages messages;

    ReturnPages(Subscriptions subscriptions, Tries tries, Mailers mailers, Messages messages) {
        this.subscriptions = subscriptions;
        this.tries = tries;
        this.mailers = mailers;
        this.messages = messages;
    }

    @GetMapping("/subscribe/return")
    String show(
            @RequestParam(name = "return", required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable String sent,
            Community community,
            HttpServletResponse response,
            Model model) {
        var form = new ReturnForm(null, Requests.localPath(back));
        var lettersHere = mailers.readableOn(community);
        return page(form, new Mistakes(), sent != null, lettersHere, response, model);
    }

    @PostMapping("/subscribe/return")
    String bringBack(
            ReturnForm form,
            Community community,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var email = Email.of(form.typedEmail());
        if (email.isEmpty()) {
            response.setStatus(422);
            var kind = form.typedEmail().isBlank() ? "members.gate.email.missing" : "members.gate.email.wrong";
            return page(form, new Mistakes().add("email", kind), false, false, response, model);
        }
        if (!tries.allow(GateRules.RETURNS, community.id().value() + " " + Requests.network(request))) {
            response.setStatus(429);
            return page(form, new Mistakes().add("email", "members.gate.often"), false, false, response, model);
        }
        SameTime.spend(() -> {
            if (tries.allow(
                    GateRules.LETTERS,
                    community.id().value() + " " + email.get().value())) {
                subscriptions.bringBack(community, email.get(), form.returnTo());
            }
        });
        return "redirect:/subscribe/return?sent=yes";
    }

    private String page(
            ReturnForm form,
            Mistakes mistakes,
            boolean sent,
            boolean lettersHere,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("members.return.head"));
        var shown = new ReturnForm(form.email(), form.returnTo());
        model.addAttribute("page", new ReturnPage(head, shown, mistakes, sent, lettersHere));
        return "members/askReturn";
    }
}
