package org.understory.members;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.people.Passwords;
import org.understory.people.SignedIn;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Requests;

/** The first steps of a new member, none of which they have to take: a word to the others, topics, a password. */
@Controller
class WelcomePages {
    private static final String PATH = "/join/welcome";

    private final FollowedTopics followed;
    private final Topics topics;
    private final Passwords passwords;
    private final Clock clock;
    private final Messages messages;

    WelcomePages(FollowedTopics followed, Topics topics, Passwords passwords, Clock clock, Messages messages) {
        this.followed = followed;
        this.topics = topics;
        this.passwords = passwords;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping(PATH)
    @OpenTo(Entrance.SUBSCRIBERS)
    String welcome(
            @RequestParam(name = "return", required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable String saved,
            Viewer.Present viewer,
            SignedIn signedIn,
            HttpServletResponse response,
            Model model) {
        var handle = viewer.handle();
        if (handle == null) return "redirect:/join";
        response.setHeader("Cache-Control", "no-store");
        var has = passwords.has(viewer.person());
        var head = Head.unlisted(messages.say("members.join.welcome.head"));
        model.addAttribute(
                "page",
                new WelcomePage(
                        has ? head : head.with("password.js"),
                        handle,
                        Requests.localPath(back),
                        topics.of(viewer.community()),
                        followed.of(viewer.member()),
                        has,
                        signedIn.hasProvedLately(clock.instant()),
                        saved != null));
        return "members/joined";
    }

    @PostMapping("/join/topics")
    @OpenTo(Entrance.MEMBERS)
    String follow(
            @RequestParam(name = "topics", required = false) @Nullable List<@Nullable String> chosen,
            @RequestParam(name = "return", required = false) @Nullable String back,
            Viewer viewer) {
        var slugs = chosen == null
                ? List.of()
                : chosen.stream().filter(Objects::nonNull).toList();
        followed.replace(
                viewer.community(),
                viewer.face().orElseThrow(NotFound::new),
                topics.of(viewer.community()).stream()
                        .filter(topic -> slugs.contains(topic.slug()))
                        .toList());
        return "redirect:" + PATH + "?saved=yes&return="
                + URLEncoder.encode(Requests.localPath(back), StandardCharsets.UTF_8);
    }
}
