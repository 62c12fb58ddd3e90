package org.understory.questions;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.topics.Topic;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Questions that wait for an answer from somebody who knows their topics, and which topics that somebody knows. */
@Controller
@OpenTo(Entrance.MEMBERS)
class WaitingPages {
    private static final int PAGE = 20;

    private final Questions questions;
    private final KnownTopics known;
    private final Topics topics;
    private final Messages messages;

    WaitingPages(Questions questions, KnownTopics known, Topics topics, Messages messages) {
        this.questions = questions;
        this.known = known;
        this.topics = topics;
        this.messages = messages;
    }

    @GetMapping("/questions/waiting")
    String show(@RequestParam(required = false) @Nullable String after, Site site, Viewer viewer, Model model) {
        if (after != null && !after.matches("[1-9][0-9]{0,17}")) throw new NotFound();
        var member = viewer.face().orElseThrow(NotFound::new);
        var place = after == null ? 0 : Long.parseLong(after);
        var found = questions.waiting(viewer, place, PAGE + 1);
        var more = found.size() > PAGE;
        var cards = more ? found.subList(0, PAGE) : found;
        var next = more ? "/questions/waiting?after=" + cards.getLast().id().value() : null;
        var head = Head.unlisted(messages.say("questions.waiting.title"));
        model.addAttribute(
                "page", new WaitingPage(head, topics.of(site.id()), known.of(member), cards, next, after != null));
        return "questions/waiting";
    }

    @GetMapping("/settings/topics-i-know")
    String settings() {
        return "redirect:/questions/waiting#topics";
    }

    @PostMapping("/questions/waiting")
    String save(
            @RequestParam(name = "topics", required = false) @Nullable List<@Nullable String> chosen,
            Site site,
            Viewer viewer) {
        var slugs = chosen == null
                ? List.of()
                : chosen.stream().filter(Objects::nonNull).toList();
        known.replace(
                viewer.face().orElseThrow(NotFound::new),
                topics.of(site.id()).stream()
                        .filter(topic -> slugs.contains(topic.slug()))
                        .toList());
        return "redirect:/questions/waiting";
    }

    record WaitingPage(
            Head head,
            List<Topic> topics,
            List<Long> known,
            List<QuestionCard> cards,
            @Nullable String next,
            boolean further) {
        boolean knows(Topic topic) {
            return known.contains(topic.id());
        }
    }
}
