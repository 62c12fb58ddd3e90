package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.articles.Contributor;
import org.understory.articles.Contributors;
import org.understory.communities.Roles;
import org.understory.communities.StaffNames;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.subject.PersonId;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Who writes and reviews: their public pages, whose account is behind them, and who looked at their credentials. */
@Controller
@OpenTo(Entrance.EDITORS)
class ContributorPages {
    private final Contributors contributors;
    private final Verifications verifications;
    private final Roles roles;
    private final StaffNames names;
    private final Messages messages;

    ContributorPages(
            Contributors contributors, Verifications verifications, Roles roles, StaffNames names, Messages messages) {
        this.contributors = contributors;
        this.verifications = verifications;
        this.roles = roles;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/desk/contributors")
    String list(@RequestParam(required = false) @Nullable String edit, Site site, Viewer.Present viewer, Model model) {
        var form = edit == null
                ? ContributorForm.EMPTY
                : contributors.find(site.id(), edit).map(ContributorForm::of).orElseThrow(NotFound::new);
        return page(site, form, new Mistakes(), model);
    }

    @PostMapping("/desk/contributors")
    String save(ContributorForm form, Site site, Viewer.Present viewer, HttpServletResponse response, Model model) {
        var mistakes = form.mistakes();
        var person = roles.staff(site.id()).keySet().stream()
                .filter(one -> Long.toString(one.value()).equals(form.person()))
                .findFirst()
                .orElse(null);
        if (form.person() != null && !form.person().isEmpty() && person == null)
            mistakes.add("person", "desk.contributor.person.unknown");
        if (!form.isNew() && contributors.find(site.id(), form.profile().slug()).isEmpty()) throw new NotFound();
        if (mistakes.isEmpty()) {
            switch (verifications.save(site.id(), form, person, viewer.person())) {
                case SAVED -> {
                    return "redirect:/desk/contributors";
                }
                case OWN -> mistakes.add("person", "desk.contributor.person.own");
                case TAKEN -> mistakes.add("person", "desk.contributor.person.taken");
                case NAME_TAKEN -> mistakes.add("name", "desk.contributor.name.taken");
            }
        }
        response.setStatus(422);
        return page(site, form, mistakes, model);
    }

    private String page(Site site, ContributorForm form, Mistakes mistakes, Model model) {
        var head = Head.unlisted(messages.say("desk.contributors"));
        var staff = roles.staff(site.id()).keySet();
        model.addAttribute(
                "page",
                new ContributorsPage(head, contributors.of(site.id()), names.of(site.id(), staff), form, mistakes));
        return "desk/contributors";
    }

    record ContributorsPage(
            Head head,
            List<Contributor> contributors,
            Map<PersonId, String> staff,
            ContributorForm form,
            Mistakes mistakes) {}
}
