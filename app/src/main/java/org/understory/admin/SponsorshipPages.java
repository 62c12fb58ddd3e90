package org.understory.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.articles.Sponsorship;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Whether the community has sponsored articles. */
@Controller
@OpenTo(Entrance.OWNERS)
class SponsorshipPages {
    private static final String PATH = "/admin/sponsorship";

    private final Sponsorship sponsorship;
    private final Progress progress;
    private final Messages messages;

    SponsorshipPages(Sponsorship sponsorship, Progress progress, Messages messages) {
        this.sponsorship = sponsorship;
        this.progress = progress;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String saved, Site site, Model model) {
        var head = Head.unlisted(messages.say("admin.sponsorship"));
        var settings = progress.at(site, null, saved != null);
        model.addAttribute("page", new SponsorshipPage(head, settings, sponsorship.isAllowed(site.id())));
        return "admin/sponsorship";
    }

    @PostMapping(PATH)
    String save(@RequestParam(required = false) @Nullable String allowed, Site site, Viewer.Present by) {
        sponsorship.allow(site.id(), "yes".equals(allowed), by.person());
        return "redirect:" + PATH + "?saved";
    }

    record SponsorshipPage(Head head, Settings settings, boolean allowed) {}
}
