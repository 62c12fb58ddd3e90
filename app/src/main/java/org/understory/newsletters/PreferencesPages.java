package org.understory.newsletters;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.NewsletterReader;
import org.understory.members.NewsletterReaders;
import org.understory.members.Unsubscribing;
import org.understory.subject.Entrance;
import org.understory.subject.MemberId;
import org.understory.subject.OpenTo;
import org.understory.topics.Topic;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Where readers choose what they get, by the link in each letter and without signing in. */
@Controller
@OpenTo(Entrance.EVERYONE)
class PreferencesPages {
    static final String PATH = "/newsletters/preferences/";

    /** What the links are signed for; they never expire. */
    static final String SIGNED = "newsletter-preferences";

    private final Unsubscribing signed;
    private final NewsletterReaders readers;
    private final Wishes wishes;
    private final Topics topics;
    private final Messages messages;

    PreferencesPages(Unsubscribing signed, NewsletterReaders readers, Wishes wishes, Topics topics, Messages messages) {
        this.signed = signed;
        this.readers = readers;
        this.wishes = wishes;
        this.topics = topics;
        this.messages = messages;
    }

    @GetMapping("/newsletters/preferences/{token}")
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String saved,
            Site site,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var member = member(token);
        var reader = reader(site, member);
        var head = Head.unlisted(messages.say("newsletters.preferences.title"));
        model.addAttribute(
                "page",
                new PreferencesPage(
                        head, PATH + token, wishes.of(member), reader.wanted(), topics.of(site.id()), saved != null));
        return "newsletters/preferences";
    }

    @PostMapping("/newsletters/preferences/{token}")
    String save(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String frequency,
            @RequestParam(name = "topics", required = false) @Nullable List<String> chosen,
            Site site) {
        var member = member(token);
        reader(site, member);
        if ("never".equals(frequency)) {
            readers.stop(member);
        } else {
            var about = topics.of(site.id()).stream()
                    .filter(topic -> chosen != null && chosen.contains(topic.slug()))
                    .map(Topic::id)
                    .toList();
            wishes.keep(member, new Wish(Wish.Frequency.typed(frequency).orElse(Wish.Frequency.EACH), about));
        }
        return "redirect:" + PATH + token + "?saved=yes";
    }

    private MemberId member(String token) {
        return signed.member(token, SIGNED).orElseThrow(NotFound::new);
    }

    private NewsletterReader reader(Site site, MemberId member) {
        return readers.find(site.id(), member).orElseThrow(NotFound::new);
    }
}
