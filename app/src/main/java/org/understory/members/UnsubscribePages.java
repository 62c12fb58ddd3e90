package org.understory.members;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** Ends the newsletter: at once for mail programs, by one button for people, because mail scanners open links. */
@Controller
@OpenTo(Entrance.EVERYONE)
class UnsubscribePages {
    private final Unsubscribing unsubscribing;
    private final Standings standings;
    private final Messages messages;

    UnsubscribePages(Unsubscribing unsubscribing, Standings standings, Messages messages) {
        this.unsubscribing = unsubscribing;
        this.standings = standings;
        this.messages = messages;
    }

    @GetMapping("/unsubscribe/{token}")
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        if (unsubscribing.member(token).isEmpty()) throw new NotFound();
        return page(token, false, response, model);
    }

    @PostMapping("/unsubscribe/{token}")
    String unsubscribe(@PathVariable String token, HttpServletResponse response, Model model) {
        standings.stopNewsletter(unsubscribing.member(token).orElseThrow(NotFound::new));
        return page(token, true, response, model);
    }

    private String page(String token, boolean done, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("members.unsubscribe.head"));
        model.addAttribute("page", new UnsubscribePage(head, "/unsubscribe/" + token, done));
        return "members/unsubscribe";
    }
}
