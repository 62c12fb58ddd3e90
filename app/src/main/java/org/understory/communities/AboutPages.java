package org.understory.communities;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.PageCache;
import org.understory.web.Site;

/** The page about a community: its own words, those who look after it, where to find help. */
@Controller
@OpenTo(Entrance.EVERYONE)
class AboutPages {
    private final Communities communities;
    private final CommunityTexts texts;
    private final HelpLines helpLines;
    private final Roles roles;
    private final StaffNames names;
    private final Messages messages;

    AboutPages(
            Communities communities,
            CommunityTexts texts,
            HelpLines helpLines,
            Roles roles,
            StaffNames names,
            Messages messages) {
        this.communities = communities;
        this.texts = texts;
        this.helpLines = helpLines;
        this.roles = roles;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/about")
    String show(Site site, HttpServletRequest request, Model model) {
        var community = communities.of(site);
        var title = messages.say("communities.about.title", community.name());
        var head = Head.listed(title, community.line(), "/about");
        model.addAttribute(
                "page",
                new AboutPage(head, texts.html(community.about()), staff(community), helpLines.of(community.id())));
        if (request.getQueryString() == null) PageCache.keep(request, null, List.of());
        return "communities/about";
    }

    private List<AboutPage.Staff> staff(Community community) {
        var staff = roles.staff(community.id());
        var called = names.of(community.id(), staff.keySet());
        return staff.entrySet().stream()
                .filter(one -> called.containsKey(one.getKey()))
                .map(one -> new AboutPage.Staff(called.getOrDefault(one.getKey(), ""), one.getValue()))
                .toList();
    }
}
