package org.understory.admin;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.Communities;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.CleanText;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Site;

/** The name that letters carry as their sender. A community named after a condition would else tell on its readers. */
@Controller
@OpenTo(Entrance.OWNERS)
class SenderPages {
    private static final int LONGEST = 60;

    private final Communities communities;
    private final Progress progress;
    private final Messages messages;

    SenderPages(Communities communities, Progress progress, Messages messages) {
        this.communities = communities;
        this.progress = progress;
        this.messages = messages;
    }

    @GetMapping("/admin/mail/sender")
    String show(@RequestParam(required = false) @Nullable String saved, Site site, Model model) {
        return page(site, site.senderName(), new Mistakes(), saved != null, model);
    }

    @PostMapping("/admin/mail/sender")
    String save(@RequestParam(defaultValue = "") String name, Site site, HttpServletResponse response, Model model) {
        var typed = CleanText.of(name).value().replaceAll("\\s+", " ").strip();
        if (typed.length() > LONGEST) {
            response.setStatus(422);
            var mistakes = new Mistakes().add("name", "communities.tooLong", typed.length(), LONGEST);
            return page(site, name, mistakes, false, model);
        }
        communities.callSender(site.id(), CleanText.of(typed).isBlank() ? null : typed);
        return "redirect:/admin/mail/sender?saved";
    }

    private String page(Site site, @Nullable String name, Mistakes mistakes, boolean saved, Model model) {
        var head = Head.unlisted(messages.say("admin.sender.title"));
        model.addAttribute("page", new SenderPage(head, progress.at(site, Section.MAIL, saved), name, mistakes));
        return "admin/sender";
    }
}
