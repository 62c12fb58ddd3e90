package org.understory.glossary;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.PageCache;
import org.understory.web.Requests;
import org.understory.web.Site;

/** All words that a community explains, by their letters. */
@Controller
@OpenTo(Entrance.EVERYONE)
class GlossaryPages {
    static final String PATH = "/glossary";
    private static final Duration KEPT = Duration.ofHours(1);

    private final Glossary glossary;
    private final Messages messages;
    private final Clock clock;

    GlossaryPages(Glossary glossary, Messages messages, Clock clock) {
        this.glossary = glossary;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(Site site, Viewer viewer, HttpServletRequest request, Model model) {
        var words = glossary.of(site.id());
        var title = messages.say("glossary.title");
        var head = words.isEmpty()
                ? Head.unlisted(title)
                : Head.listed(title, messages.say("glossary.about", site.condition()), PATH);
        model.addAttribute(
                "page",
                new GlossaryPage(
                        head,
                        words.stream()
                                .collect(Collectors.groupingBy(Word::letter, TreeMap::new, Collectors.toList()))));
        if (viewer instanceof Viewer.Visitor && Requests.asksOnly(request))
            PageCache.keep(request, clock.instant().plus(KEPT), List.of(Glossary.shows(site.id())));
        return "glossary/list";
    }

    record GlossaryPage(Head head, Map<String, List<Word>> letters) {}
}
