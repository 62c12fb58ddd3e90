package org.understory.admin;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.Communities;
import org.understory.communities.Description;
import org.understory.communities.DescriptionForm;
import org.understory.communities.Founding;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Further communities in the same installation. */
@Controller
@OpenTo(Entrance.OWNERS)
class AnotherPages {
    private final Communities communities;
    private final Foundation foundation;
    private final Operators operators;
    private final Progress progress;
    private final Messages messages;

    AnotherPages(
            Communities communities, Foundation foundation, Operators operators, Progress progress, Messages messages) {
        this.communities = communities;
        this.foundation = foundation;
        this.operators = operators;
        this.progress = progress;
        this.messages = messages;
    }

    @GetMapping("/admin/communities")
    String show(
            @RequestParam(required = false) @Nullable String founded, Site site, Viewer.Present viewer, Model model) {
        return page(site, viewer, founded, DescriptionForm.EMPTY, new Mistakes(), model);
    }

    @PostMapping("/admin/communities")
    String found(DescriptionForm form, Site site, Viewer.Present viewer, HttpServletResponse response, Model model) {
        if (!operators.include(viewer)) throw new NotFound();
        var mistakes = new Mistakes();
        var description = form.judged(mistakes);
        if (description.isPresent()) {
            switch (foundation.another(viewer.person(), viewer.firstName(), description.get())) {
                case Founding.Founded done -> {
                    return "redirect:/admin/communities?founded="
                            + description.get().slug();
                }
                case Founding.SlugTaken taken -> {
                    if (pressedTwice(description.get()))
                        return "redirect:/admin/communities?founded="
                                + description.get().slug();
                    mistakes.add("slug", "communities.slug.taken");
                }
                case Founding.HostTaken taken -> mistakes.add("publicUrl", "communities.host.taken");
            }
        }
        response.setStatus(422);
        return page(site, viewer, null, form, mistakes, model);
    }

    private boolean pressedTwice(Description typed) {
        return communities
                .bySlug(typed.slug())
                .filter(known -> known.settingUp()
                        && known.name().equals(typed.name())
                        && known.condition().equals(typed.condition()))
                .isPresent();
    }

    private String page(
            Site site,
            Viewer.Present viewer,
            @Nullable String founded,
            DescriptionForm form,
            Mistakes mistakes,
            Model model) {
        if (!operators.include(viewer)) throw new NotFound();
        var head = Head.unlisted(messages.say("admin.communities.title"));
        var made = founded == null ? null : communities.bySlug(founded).orElse(null);
        model.addAttribute(
                "page", new AnotherPage(head, progress.at(site, null, false), communities.all(), made, form, mistakes));
        return "admin/another";
    }
}
