package org.understory.newsletters;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** What was sent to everybody, where a community wishes to show it. */
@Controller
@OpenTo(Entrance.EVERYONE)
class ArchivePages {
    private static final int LISTED = 100;

    private final Issues issues;
    private final Composing composing;
    private final NewsletterSettings settings;
    private final Messages messages;

    ArchivePages(Issues issues, Composing composing, NewsletterSettings settings, Messages messages) {
        this.issues = issues;
        this.composing = composing;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/newsletters")
    String list(Site site, Model model) {
        onlyIfWished(site);
        var head = Head.listed(
                messages.say("newsletters.archive.title"),
                messages.say("newsletters.archive.description", site.name()),
                "/newsletters");
        model.addAttribute("page", new ArchivePage(head, issues.sentToEverybody(site.id(), LISTED)));
        return "newsletters/archive";
    }

    @GetMapping("/newsletters/{id:[0-9]+}")
    String show(@PathVariable long id, Site site, Model model) {
        onlyIfWished(site);
        var issue = issues.find(site.id(), id)
                .filter(found -> !found.isDraft() && found.segment() == Segment.EVERYBODY)
                .orElseThrow(NotFound::new);
        var composed = composing.of(site, issue);
        var head = Head.listed(issue.subject(), issue.subject(), "/newsletters/" + id);
        var words = composing.rendered(issue.words()).html();
        model.addAttribute("page", new ArchivedPage(head, issue, words, composed.articles(), composed.questions()));
        return "newsletters/archived";
    }

    private void onlyIfWished(Site site) {
        if (!settings.of(site.id()).archive()) throw new NotFound();
    }
}
