package org.understory.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.Communities;
import org.understory.communities.CommunityText;
import org.understory.communities.CommunityTexts;
import org.understory.communities.Publishing;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.Mistake;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** The texts of a community: about, guidelines, privacy policy, terms. A draft can wait; what is published is complete. */
@Controller
@OpenTo(Entrance.OWNERS)
class TextsPages {
    private final Communities communities;
    private final CommunityTexts texts;
    private final Progress progress;
    private final Messages messages;

    TextsPages(Communities communities, CommunityTexts texts, Progress progress, Messages messages) {
        this.communities = communities;
        this.texts = texts;
        this.progress = progress;
        this.messages = messages;
    }

    @GetMapping("/admin/{kind:about|guidelines|privacy|terms}")
    String show(@PathVariable String kind, @RequestParam(required = false) String saved, Site site, Model model) {
        var text = kind(kind);
        return page(
                site, text, texts.working(communities.of(site), text), new Mistakes(), List.of(), saved != null, model);
    }

    /** Keeps what was typed without publishing it. */
    @PostMapping("/admin/{kind:about|guidelines|privacy|terms}/draft")
    String keep(@PathVariable String kind, @RequestParam(defaultValue = "") String text, Site site) {
        if (text.length() <= CommunityText.LONGEST) texts.keep(site.id(), kind(kind), text);
        return "redirect:/admin/" + kind(kind).word() + "?saved";
    }

    @PostMapping("/admin/{kind:about|guidelines|privacy|terms}")
    String publish(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String text,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var mistakes = new Mistakes();
        List<Mistake> unreadable = List.of();
        switch (texts.publish(communities.of(site), kind(kind), text, viewer.person())) {
            case Publishing.Published published -> {
                return progress.after(site, section(kind(kind)));
            }
            case Publishing.Unchanged unchanged -> {
                return progress.after(site, section(kind(kind)));
            }
            case Publishing.Empty() -> mistakes.add("text", "admin.text.empty");
            case Publishing.TooLong(int count, int limit) -> mistakes.add("text", "communities.tooLong", count, limit);
            case Publishing.Unfilled(var gaps) -> mistakes.add("text", "admin.text.gaps", gaps.size());
            case Publishing.Unreadable(var found) -> {
                mistakes.add("text", "admin.text.unreadable");
                unreadable = found;
            }
        }
        response.setStatus(422);
        return page(site, kind(kind), text, mistakes, unreadable, false, model);
    }

    private String page(
            Site site,
            CommunityText kind,
            String text,
            Mistakes mistakes,
            List<Mistake> unreadable,
            boolean saved,
            Model model) {
        var head = Head.unlisted(messages.say("admin." + kind.word() + ".title"));
        var problems = unreadable.stream()
                .map(found -> Sentence.of(
                        "admin.text.line",
                        found.line(),
                        messages.say(found.key(), found.args().toArray())))
                .toList();
        var version = texts.current(site.id(), kind)
                .map(CommunityTexts.Version::version)
                .orElse("");
        model.addAttribute(
                "page",
                new TextFormPage(
                        head,
                        progress.at(site, section(kind), saved),
                        kind,
                        text,
                        texts.html(text),
                        texts.gaps(text),
                        problems,
                        version,
                        mistakes));
        return "admin/text";
    }

    private static CommunityText kind(String word) {
        return CommunityText.of(word).orElseThrow(NotFound::new);
    }

    private static Section section(CommunityText kind) {
        return Section.valueOf(kind.name());
    }
}
