package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.Community;
import org.understory.people.Link;
import org.understory.people.LinkUse;
import org.understory.people.SignIns;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.subject.Subject;
import org.understory.web.Head;
import org.understory.web.Messages;

/** What the links of the gate's letters lead to: a page that only looks, and a button that acts. */
@Controller
@OpenTo(Entrance.EVERYONE)
class LinkPages {
    private final Confirmations confirmations;
    private final SignIns signIns;
    private final Messages messages;

    LinkPages(Confirmations confirmations, SignIns signIns, Messages messages) {
        this.confirmations = confirmations;
        this.signIns = signIns;
        this.messages = messages;
    }

    @GetMapping("/subscribe/confirm/{token}")
    String look(@PathVariable String token, Community community, HttpServletResponse response, Model model) {
        return show(token, GateLetters.CONFIRM, community, response, model);
    }

    @PostMapping("/subscribe/confirm/{token}")
    String confirm(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable List<String> keep,
            Community community,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var kept = keep == null ? Set.<Subject>of() : subjects(keep);
        return answer(confirmations.confirm(token, community.id(), kept), true, community, request, response, model);
    }

    @GetMapping("/subscribe/return/{token}")
    String lookBack(@PathVariable String token, Community community, HttpServletResponse response, Model model) {
        return show(token, GateLetters.RETURN, community, response, model);
    }

    @PostMapping("/subscribe/return/{token}")
    String comeBack(
            @PathVariable String token,
            Community community,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return answer(confirmations.comeBack(token, community.id()), false, community, request, response, model);
    }

    private String show(String token, String purpose, Community community, HttpServletResponse response, Model model) {
        return switch (confirmations.look(token, purpose, community.id())) {
            case LinkUse.Used good -> page(good.link(), token, purpose, response, model);
            case LinkUse.Expired expired ->
                trouble(410, "expired", expired.link().returnTo(), response, model);
            case LinkUse.AlreadyUsed used -> trouble(410, "used", used.link().returnTo(), response, model);
            case LinkUse.Unknown unknown -> trouble(404, "unknown", "/", response, model);
        };
    }

    private String page(Link link, String token, String purpose, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("members.link." + purpose + ".title"));
        var action = "/subscribe/" + purpose + "/" + token;
        var name = confirmations.nameFor(link);
        model.addAttribute(
                "page",
                new LinkPage(
                        head,
                        action,
                        name.isEmpty() ? null : name,
                        confirmations.joining(link).orElse(null),
                        confirmations.waitingFor(link)));
        return purpose.equals(GateLetters.CONFIRM) ? "members/confirmAddress" : "members/comeBack";
    }

    private String answer(
            Confirmation outcome,
            boolean first,
            Community community,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Confirmation.Welcome welcome -> {
                signIns.signIn(welcome.person(), community.id(), request, response);
                var back = URLEncoder.encode(welcome.returnTo(), StandardCharsets.UTF_8);
                if (welcome.joining()) yield "redirect:/join/welcome?return=" + back;
                yield "redirect:" + (first ? "/subscribe/thank-you?return=" + back : welcome.returnTo());
            }
            case Confirmation.Expired expired -> trouble(410, "expired", expired.returnTo(), response, model);
            case Confirmation.AlreadyUsed used -> trouble(410, "used", used.returnTo(), response, model);
            case Confirmation.Unknown unknown -> trouble(404, "unknown", "/", response, model);
        };
    }

    private String trouble(int status, String kind, String returnTo, HttpServletResponse response, Model model) {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("members.link." + kind + ".title"));
        model.addAttribute("page", new LinkTroublePage(head, kind, returnTo));
        return "members/linkTrouble";
    }

    private static Set<Subject> subjects(List<String> words) {
        var subjects = new HashSet<Subject>();
        for (var word : words) {
            var parts = word.split(":", 2);
            if (parts.length == 2 && parts[0].matches("[a-z]{1,20}") && parts[1].matches("[1-9]\\d{0,17}")) {
                subjects.add(new Subject(parts[0], Long.parseLong(parts[1])));
            }
        }
        return subjects;
    }
}
