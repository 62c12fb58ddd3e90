package org.understory.members;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Teams.Side;
import org.understory.members.Teams.Someone;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** Lists of members: whom one follows, who follows one, whom one blocked or muted. */
@Controller
@OpenTo(Entrance.MEMBERS)
class TeamPages {
    private static final int PAGE = 30;
    private static final int SUGGESTED = 6;

    private final Teams teams;
    private final Suggestions suggestions;
    private final Messages messages;

    TeamPages(Teams teams, Suggestions suggestions, Messages messages) {
        this.teams = teams;
        this.suggestions = suggestions;
        this.messages = messages;
    }

    @GetMapping("/team")
    String team(
            @RequestParam(required = false) @Nullable String before,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var suggested = before == null ? suggestions.of(viewer, SUGGESTED) : List.<Suggestion>of();
        return page("members/team", Side.TEAM, "/team", before, suggested, viewer, response, model);
    }

    @GetMapping("/team/followers")
    String followers(
            @RequestParam(required = false) @Nullable String before,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        return page("members/team", Side.FOLLOWERS, "/team/followers", before, List.of(), viewer, response, model);
    }

    @GetMapping("/settings/blocked")
    String blocked(Viewer.Present viewer, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("members.blocked.title"));
        model.addAttribute(
                "page",
                new BlockedPage(
                        head,
                        teams.list(Side.BLOCKED, viewer.member(), null, Teams.MOST),
                        teams.list(Side.MUTED, viewer.member(), null, Teams.MOST)));
        return "members/blocked";
    }

    private String page(
            String template,
            Side side,
            String path,
            @Nullable String before,
            List<Suggestion> suggested,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        if (before != null && !before.matches("[1-9]\\d{0,17}")) throw new NotFound();
        var found = teams.list(side, viewer.member(), before == null ? null : Long.valueOf(before), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? path + "?before=" + shown.getLast().member().value()
                : null;
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say(side == Side.TEAM ? "members.team.title" : "members.followers.title"));
        model.addAttribute("page", new TeamPage(head, side == Side.TEAM, shown, suggested, next));
        return template;
    }

    /** @param next where the list goes on, or null */
    record TeamPage(
            Head head,
            boolean team,
            List<Someone> members,
            List<Suggestion> suggested,
            @Nullable String next) {}

    record BlockedPage(Head head, List<Someone> blocked, List<Someone> muted) {}
}
