package org.understory.admin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.Communities;
import org.understory.communities.DescriptionForm;
import org.understory.communities.Founding;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Site;

/** The name, the address and the other facts of a community. */
@Controller
@OpenTo(Entrance.OWNERS)
class CommunityPages {
    private final Communities communities;
    private final Progress progress;
    private final Messages messages;

    CommunityPages(Communities communities, Progress progress, Messages messages) {
        this.communities = communities;
        this.progress = progress;
        this.messages = messages;
    }

    @GetMapping("/admin/community")
    String show(@RequestParam(required = false) String saved, Site site, Model model) {
        return page(site, DescriptionForm.of(communities.of(site)), new Mistakes(), saved != null, model);
    }

    @PostMapping("/admin/community")
    String save(DescriptionForm form, Site site, HttpServletResponse response, Model model) {
        var mistakes = new Mistakes();
        var description = form.judged(mistakes);
        if (description.isPresent()) {
            switch (communities.describe(site.id(), description.get())) {
                case Founding.Founded done -> {
                    return progress.after(site, Section.COMMUNITY);
                }
                case Founding.SlugTaken taken -> mistakes.add("slug", "communities.slug.taken");
                case Founding.HostTaken taken -> mistakes.add("publicUrl", "communities.host.taken");
            }
        }
        response.setStatus(422);
        return page(site, form, mistakes, false, model);
    }

    private String page(Site site, DescriptionForm form, Mistakes mistakes, boolean saved, Model model) {
        var head = Head.unlisted(messages.say("admin.community.title"));
        model.addAttribute(
                "page", new CommunityPage(head, progress.at(site, Section.COMMUNITY, saved), form, mistakes));
        return "admin/community";
    }
}
