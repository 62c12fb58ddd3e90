package org.understory.admin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.articles.Articles;
import org.understory.communities.Communities;
import org.understory.communities.Roles;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Site;

/** What is done and what to do next. */
@Controller
@OpenTo(Entrance.OWNERS)
class OverviewPages {
    private final Progress progress;
    private final Communities communities;
    private final Roles roles;
    private final Articles articles;
    private final Messages messages;

    OverviewPages(Progress progress, Communities communities, Roles roles, Articles articles, Messages messages) {
        this.roles = roles;
        this.articles = articles;
        this.progress = progress;
        this.communities = communities;
        this.messages = messages;
    }

    @GetMapping("/admin")
    String show(Site site, Model model) {
        var community = communities.of(site);
        var title = messages.say("admin.overview.title", community.name());
        model.addAttribute(
                "page",
                new OverviewPage(
                        Head.unlisted(title),
                        progress.at(site, null, false),
                        community.baseUrl(),
                        roles.staff(community.id()).size() > 1,
                        articles.count(community.id())));
        return "admin/overview";
    }
}
