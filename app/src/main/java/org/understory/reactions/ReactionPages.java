package org.understory.reactions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Names;
import org.understory.members.ShownName;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.MemberId;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Requests;

/** Giving a reaction, taking it back, and seeing who gave which. */
@Controller
@OpenTo(Entrance.MEMBERS)
class ReactionPages {
    private static final int MOST_NAMES = 200;

    private final Reactables reactables;
    private final Reactions reactions;
    private final Giving giving;
    private final Names names;
    private final Messages messages;

    ReactionPages(Reactables reactables, Reactions reactions, Giving giving, Names names, Messages messages) {
        this.reactables = reactables;
        this.reactions = reactions;
        this.giving = giving;
        this.names = names;
        this.messages = messages;
    }

    /** A form says whether it gives or takes, so that pressing twice does it once. */
    @PostMapping("/reactions")
    String react(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) @Nullable String give,
            @RequestParam(required = false) @Nullable String take,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer,
            Model model) {
        var by = viewer.face().orElseThrow(NotFound::new);
        var thing = (give == null ? reactables.find(viewer, on) : giving.give(viewer, on, reaction(give)))
                .orElseThrow(NotFound::new);
        if (give == null) reactions.take(by, thing.subject(), reaction(take));
        if (Requests.isFragment(request)) return bar(thing, viewer, response, model);
        return "redirect:" + back(request, thing);
    }

    @GetMapping("/reactions")
    String show(
            @RequestParam(defaultValue = "") String on,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer,
            Model model) {
        var thing = reactables.find(viewer, on).orElseThrow(NotFound::new);
        if (Requests.isFragment(request)) return bar(thing, viewer, response, model);
        var by = viewer.face().orElseThrow(NotFound::new);
        var head = Head.unlisted(messages.say("reactions.who.title"));
        var bar = reactions.of(List.of(thing.subject()), viewer).get(thing.subject());
        if (bar == null) throw new NotFound();
        model.addAttribute("page", new WhoPage(head, thing.path(), bar, givers(thing, by)));
        return "reactions/who";
    }

    private String bar(ReactedThing thing, Viewer viewer, HttpServletResponse response, Model model) {
        response.setHeader("Vary", "HX-Request");
        response.setHeader("Cache-Control", "private, no-store");
        model.addAttribute("bar", reactions.of(List.of(thing.subject()), viewer).get(thing.subject()));
        return "reactions/bar";
    }

    private Map<Reaction, List<ShownName>> givers(ReactedThing thing, MemberId viewer) {
        var given = reactions.given(thing.subject(), viewer, MOST_NAMES);
        var known = names.of(given.stream().map(Reactions.Given::by).distinct().toList());
        var givers = new EnumMap<Reaction, List<ShownName>>(Reaction.class);
        for (var one : given) {
            Optional.ofNullable(known.get(one.by()))
                    .ifPresent(name -> givers.computeIfAbsent(one.reaction(), none -> new ArrayList<>())
                            .add(name));
        }
        return givers;
    }

    private static Reaction reaction(@Nullable String word) {
        return Optional.ofNullable(word).flatMap(Reaction::of).orElseThrow(NotFound::new);
    }

    /** The page on which the press was, if it was one of ours, at the thing; else where the thing is shown. */
    private static String back(HttpServletRequest request, ReactedThing thing) {
        var anchor = "#" + thing.subject().kind() + "-" + thing.subject().id();
        var from = request.getHeader("Referer");
        if (from == null || from.length() > 1000) return thing.path();
        try {
            var page = new URI(from);
            var query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            var path = Requests.localPath(page.getRawPath() + query);
            return path.equals("/") || path.startsWith("/reactions") ? thing.path() : path + anchor;
        } catch (java.net.URISyntaxException odd) {
            return thing.path();
        }
    }

    record WhoPage(Head head, String back, ReactionBar bar, Map<Reaction, List<ShownName>> givers) {}
}
