package org.understory.moderation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.HelpLine;
import org.understory.communities.HelpLines;
import org.understory.members.Reported;
import org.understory.members.Viewer;
import org.understory.people.Tries;
import org.understory.subject.CommunityId;
import org.understory.subject.Entrance;
import org.understory.subject.Network;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Pace;
import org.understory.web.Site;

/** Reporting something to the moderators, open to whoever may see it. */
@Controller
@OpenTo(Entrance.EVERYONE)
class ReportPages {
    private final Reportables reportables;
    private final Reports reports;
    private final HelpLines lines;
    private final Tries tries;
    private final Pace pace;
    private final Messages messages;

    /** @param mostPerNetwork the setting {@code understory.reports.most-per-network}: reports in an hour */
    ReportPages(
            Reportables reportables,
            Reports reports,
            HelpLines lines,
            Tries tries,
            @Value("${understory.reports.most-per-network:40}") int mostPerNetwork,
            Messages messages) {
        this.reportables = reportables;
        this.reports = reports;
        this.lines = lines;
        this.tries = tries;
        this.pace = new Pace(mostPerNetwork, Duration.ofHours(1));
        this.messages = messages;
    }

    @GetMapping("/reports/new")
    String ask(
            @RequestParam(required = false) @Nullable String on,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var thing = reportables.find(viewer, on).orElseThrow(NotFound::new);
        return page(thing, ReportForm.empty(on), new Mistakes(), viewer, response, model);
    }

    @PostMapping("/reports")
    String report(
            ReportForm form,
            Site site,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var thing = reportables.find(viewer, form.on()).orElseThrow(NotFound::new);
        var mistakes = ReportRules.mistakes(form, viewer);
        if (!mistakes.isEmpty()) return again(422, thing, form, mistakes, viewer, response, model);
        if (form.website() != null && !form.website().isEmpty()) return thanks(thing, form);
        if (!admits(viewer, request)) {
            var often = new Mistakes().add("ground", "moderation.report.often");
            return again(429, thing, form, often, viewer, response, model);
        }
        reports.hand(site, viewer, thing.subject(), form);
        return thanks(thing, form);
    }

    private boolean admits(Viewer viewer, HttpServletRequest request) {
        return viewer instanceof Viewer.Present present
                ? tries.allow(
                        ReportRules.BY_PERSON, String.valueOf(present.person().value()))
                : pace.admits(Network.of(request.getRemoteAddr()));
    }

    private static String thanks(Reported thing, ReportForm form) {
        var emergency = form.has(Ground.HARM) ? "&emergency=yes" : "";
        return "redirect:/reports/thank-you?on=" + thing.subject() + emergency;
    }

    @GetMapping("/reports/thank-you")
    String thankYou(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String emergency,
            Viewer viewer,
            Model model) {
        var back = reportables.find(viewer, on).map(Reported::path).orElse("/");
        var head = Head.unlisted(messages.say("moderation.reported.title"));
        model.addAttribute("page", new ReportedPage(head, emergency != null, back, help(viewer.community())));
        return "moderation/reported";
    }

    private String again(
            int status,
            Reported thing,
            ReportForm form,
            Mistakes mistakes,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        return page(thing, form, mistakes, viewer, response, model);
    }

    private String page(
            Reported thing,
            ReportForm form,
            Mistakes mistakes,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("moderation.report.title"));
        var known = viewer instanceof Viewer.Present;
        model.addAttribute(
                "page",
                new ReportPage(
                        head, form, thing.path(), thing.consequence(), !known, help(viewer.community()), mistakes));
        return "moderation/reporting";
    }

    /** For danger now: where an emergency is answered, and where somebody in a crisis is. */
    private List<HelpLine> help(CommunityId community) {
        return lines.of(community).stream()
                .filter(line -> !line.kind().equals("condition"))
                .toList();
    }
}
