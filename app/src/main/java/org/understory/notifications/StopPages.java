package org.understory.notifications;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.notifications.Stopping.Stop;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** Ends letters of a kind: at once for mail programs, by one button for people, because mail scanners open links. */
@Controller
@OpenTo(Entrance.EVERYONE)
class StopPages {
    private final Stopping stopping;
    private final WishBook wishes;
    private final Messages messages;

    StopPages(Stopping stopping, WishBook wishes, Messages messages) {
        this.stopping = stopping;
        this.wishes = wishes;
        this.messages = messages;
    }

    @GetMapping("/notifications/stop/{kinds}/{token}")
    String ask(@PathVariable String kinds, @PathVariable String token, HttpServletResponse response, Model model) {
        return page(stopping.find(kinds, token).orElseThrow(NotFound::new), kinds, token, false, response, model);
    }

    @PostMapping("/notifications/stop/{kinds}/{token}")
    String stop(@PathVariable String kinds, @PathVariable String token, HttpServletResponse response, Model model) {
        var stop = stopping.find(kinds, token).orElseThrow(NotFound::new);
        wishes.stopLetters(stop.member(), stop.kinds());
        return page(stop, kinds, token, true, response, model);
    }

    private String page(
            Stop stop, String kinds, String token, boolean done, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("notifications.stop.head"));
        model.addAttribute(
                "page", new StopPage(head, stop.kinds(), "/notifications/stop/" + kinds + "/" + token, done));
        return "notifications/stop";
    }
}
