package org.understory.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.admin.ColoursPage.ColoursForm;
import org.understory.communities.Communities;
import org.understory.communities.Recolouring;
import org.understory.communities.Scheme;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Site;

/** The community's colour for what a person should press. One that could not be read is refused with its contrast. */
@Controller
@OpenTo(Entrance.OWNERS)
class ColoursPages {
    private final Communities communities;
    private final Progress progress;
    private final Messages messages;

    ColoursPages(Communities communities, Progress progress, Messages messages) {
        this.communities = communities;
        this.progress = progress;
        this.messages = messages;
    }

    @GetMapping("/admin/colours")
    String show(@RequestParam(required = false) String saved, Site site, Model model) {
        var accent = communities.of(site).accent();
        return page(site, new ColoursForm(accent.light(), accent.dark()), new Mistakes(), saved != null, model);
    }

    @PostMapping("/admin/colours")
    String save(ColoursForm form, Site site, HttpServletResponse response, Model model) {
        var mistakes = new Mistakes();
        switch (communities.recolour(site.id(), form.typedLight(), form.typedDark())) {
            case Recolouring.Recoloured done -> {
                return progress.after(site, Section.COLOURS);
            }
            case Recolouring.NoColour(var scheme) -> mistakes.add(field(scheme), "admin.colours.none");
            case Recolouring.TooPale(var scheme, var contrast) ->
                mistakes.add(
                        field(scheme),
                        "admin.colours.pale." + field(scheme),
                        String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10));
        }
        response.setStatus(422);
        return page(site, form, mistakes, false, model);
    }

    private static String field(Scheme scheme) {
        return scheme.name().toLowerCase(Locale.ROOT);
    }

    private String page(Site site, ColoursForm form, Mistakes mistakes, boolean saved, Model model) {
        var head = Head.unlisted(messages.say("admin.colours.title")).with("colours.js");
        model.addAttribute("page", new ColoursPage(head, progress.at(site, Section.COLOURS, saved), form, mistakes));
        return "admin/colours";
    }
}
