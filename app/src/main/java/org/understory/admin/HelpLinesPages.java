package org.understory.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.HelpLine;
import org.understory.communities.HelpLines;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Site;

/** The help lines: each new or changed one must have been called or opened by an owner on that day. */
@Controller
@OpenTo(Entrance.OWNERS)
class HelpLinesPages {
    private final HelpLines helpLines;
    private final Progress progress;
    private final Messages messages;
    private final Clock clock;

    HelpLinesPages(HelpLines helpLines, Progress progress, Messages messages, Clock clock) {
        this.helpLines = helpLines;
        this.progress = progress;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/admin/help-lines")
    String show(@RequestParam(required = false) String saved, Site site, Model model) {
        var rows = new ArrayList<>(
                helpLines.of(site.id()).stream().map(HelpLineForm::of).toList());
        if (rows.isEmpty()) rows.addAll(suggested());
        return page(site, rows, new Mistakes(), saved != null, model);
    }

    /** Adds an empty row and keeps what was typed. */
    @PostMapping("/admin/help-lines/rows")
    String more(HttpServletRequest request, Site site, Model model) {
        var rows = new ArrayList<>(HelpLineForm.rows(request));
        if (rows.size() < HelpLineForm.MOST) rows.add(HelpLineForm.EMPTY);
        return page(site, rows, new Mistakes(), false, model);
    }

    @PostMapping("/admin/help-lines")
    String save(
            HttpServletRequest request, Site site, Viewer.Present viewer, HttpServletResponse response, Model model) {
        var rows = HelpLineForm.rows(request).stream()
                .filter(row -> !row.isEmpty())
                .toList();
        var mistakes = new Mistakes();
        if (rows.isEmpty()) mistakes.add("name-0", "admin.help.none");
        var before = helpLines.of(site.id());
        var lines = new ArrayList<HelpLine>();
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).judged(row, before, clock.instant(), mistakes).ifPresent(lines::add);
        }
        if (mistakes.isEmpty()) {
            helpLines.replace(site.id(), lines, viewer.person());
            return progress.after(site, Section.HELP_LINES);
        }
        response.setStatus(422);
        return page(site, rows.isEmpty() ? suggested() : rows, mistakes, false, model);
    }

    private static List<HelpLineForm> suggested() {
        return List.of(
                new HelpLineForm("emergency", "", "", "", "", "", false),
                new HelpLineForm("crisis", "", "", "", "", "", false),
                new HelpLineForm("condition", "", "", "", "", "", false));
    }

    private String page(Site site, List<HelpLineForm> rows, Mistakes mistakes, boolean saved, Model model) {
        var head = Head.unlisted(messages.say("admin.help-lines.title"));
        model.addAttribute(
                "page", new HelpLinesPage(head, progress.at(site, Section.HELP_LINES, saved), rows, mistakes));
        return "admin/helpLines";
    }
}
