package org.understory.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.people.EmailChange.End;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** What the letters about a change of address lead to: a page that only looks, a button that agrees, one that stops it. */
@Controller
@OpenTo(Entrance.EVERYONE)
class EmailEndPages {
    private static final String PATH = "/email-change/{end}/{token}";

    private final EmailChanges changes;
    private final Links links;
    private final Messages messages;

    EmailEndPages(EmailChanges changes, Links links, Messages messages) {
        this.changes = changes;
        this.links = links;
        this.messages = messages;
    }

    /**
     * What the page shows.
     *
     * @param kind which words: {@code old}, {@code new}, or what became of it
     * @param newEmail the new address, for the old end only
     * @param action where the buttons go, or null when there is nothing to press
     */
    record EndPage(
            Head head,
            String kind,
            @Nullable String newEmail,
            @Nullable String action) {}

    /** Where an end's letter leads, before the token. */
    static String path(End end) {
        return "/email-change/" + word(end) + "/";
    }

    @GetMapping(PATH)
    String look(
            @PathVariable String end,
            @PathVariable String token,
            Site site,
            HttpServletResponse response,
            Model model) {
        var which = end(end);
        var change = behind(token, which, site);
        if (change.isEmpty()) return page(410, "over", response, model);
        if (change.get().saidYes(which)) return page(200, "waiting", response, model);
        var newEmail = which == End.OLD ? change.get().newEmail().value() : null;
        return page(word(which), newEmail, path(which) + token, model);
    }

    @PostMapping(PATH)
    String agree(
            @PathVariable String end,
            @PathVariable String token,
            Site site,
            HttpServletResponse response,
            Model model) {
        var which = end(end);
        var change = behind(token, which, site);
        if (change.isEmpty()) return page(410, "over", response, model);
        return switch (changes.agree(change.get().id(), which)) {
            case EmailAnswer.Waiting waiting -> page(200, "waiting", response, model);
            case EmailAnswer.Changed changed -> page(200, "changed", response, model);
            case EmailAnswer.Taken taken -> page(409, "taken", response, model);
            case EmailAnswer.Over over -> page(410, "over", response, model);
        };
    }

    @PostMapping(PATH + "/stop")
    String stop(
            @PathVariable String end,
            @PathVariable String token,
            Site site,
            HttpServletResponse response,
            Model model) {
        var change = behind(token, end(end), site);
        if (change.isEmpty()) return page(410, "over", response, model);
        changes.stop(change.get().person());
        return page(200, "stopped", response, model);
    }

    private Optional<EmailChange> behind(String token, End end, Site site) {
        if (!(links.look(token, end.purpose()) instanceof LinkUse.Used(var link))) return Optional.empty();
        var thing = link.thing();
        return thing == null || !link.community().equals(site.id()) ? Optional.empty() : changes.open(thing);
    }

    private static End end(String word) {
        return switch (word) {
            case "old" -> End.OLD;
            case "new" -> End.NEW;
            default -> throw new NotFound();
        };
    }

    private static String word(End end) {
        return switch (end) {
            case OLD -> "old";
            case NEW -> "new";
        };
    }

    private String page(int status, String kind, HttpServletResponse response, Model model) {
        response.setStatus(status);
        return page(kind, null, null, model);
    }

    private String page(String kind, @Nullable String newEmail, @Nullable String action, Model model) {
        var head = Head.unlisted(messages.say("people.email.end." + kind + ".title"));
        model.addAttribute("page", new EndPage(head, kind, newEmail, action));
        return "people/emailEnd";
    }
}
