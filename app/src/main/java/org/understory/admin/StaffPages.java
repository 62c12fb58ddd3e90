package org.understory.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.admin.StaffPage.InviteForm;
import org.understory.communities.Communities;
import org.understory.communities.Role;
import org.understory.members.Viewer;
import org.understory.people.Email;
import org.understory.people.Tries;
import org.understory.subject.Entrance;
import org.understory.subject.MemberId;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** Who looks after the community, and asking others to. Every change is recorded. */
@Controller
@OpenTo(Entrance.OWNERS)
class StaffPages {
    private static final Tries.Limit INVITED = new Tries.Limit("invitation", 30, Duration.ofHours(1));

    private final Staff staff;
    private final Invitations invitations;
    private final Communities communities;
    private final Progress progress;
    private final Tries tries;
    private final Messages messages;

    StaffPages(
            Staff staff,
            Invitations invitations,
            Communities communities,
            Progress progress,
            Tries tries,
            Messages messages) {
        this.staff = staff;
        this.invitations = invitations;
        this.communities = communities;
        this.progress = progress;
        this.tries = tries;
        this.messages = messages;
    }

    @GetMapping("/admin/staff")
    String show(@RequestParam(required = false) @Nullable String said, Site site, Viewer.Present viewer, Model model) {
        var notice = said != null && Set.of("invited", "changed", "withdrawn").contains(said)
                ? Sentence.of("admin.staff." + said)
                : null;
        return page(site, viewer, InviteForm.EMPTY, new Mistakes(), notice, model);
    }

    @PostMapping("/admin/staff/invitations")
    String invite(InviteForm form, Site site, Viewer.Present viewer, HttpServletResponse response, Model model) {
        var mistakes = new Mistakes();
        var email = Email.of(form.typedEmail());
        if (email.isEmpty()) mistakes.add("email", "people.signIn.email.wrong");
        if (form.typedRoles().isEmpty()) mistakes.add("roles", "admin.staff.roles.missing");
        if (email.isEmpty() || !mistakes.isEmpty()) return refused(422, site, viewer, form, mistakes, response, model);
        if (!tries.allow(INVITED, String.valueOf(site.id().value())))
            return refused(429, site, viewer, form, mistakes.add("email", "admin.staff.often"), response, model);
        invitations.invite(communities.of(site), email.get(), form.typedRoles(), viewer);
        return "redirect:/admin/staff?said=invited";
    }

    @PostMapping("/admin/staff/invitations/{id}/withdrawal")
    String withdraw(@PathVariable long id, Site site, Viewer.Present viewer) {
        invitations.withdraw(id, site.id(), viewer.person());
        return "redirect:/admin/staff?said=withdrawn";
    }

    @PostMapping("/admin/staff/{member:\\d+}")
    String change(
            @PathVariable long member,
            @RequestParam(required = false) @Nullable List<Role> roles,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        if (member <= 0) throw new NotFound();
        var wanted = roles == null ? Set.<Role>of() : Set.copyOf(roles);
        return switch (staff.change(site.id(), new MemberId(member), wanted, viewer.person())) {
            case CHANGED -> "redirect:/admin/staff?said=changed";
            case LAST_OWNER ->
                refused(
                        422,
                        site,
                        viewer,
                        InviteForm.EMPTY,
                        new Mistakes().add("member-" + member, "admin.staff.lastOwner"),
                        response,
                        model);
            case NOT_STAFF -> throw new NotFound();
        };
    }

    private String refused(
            int status,
            Site site,
            Viewer.Present viewer,
            InviteForm form,
            Mistakes mistakes,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        return page(site, viewer, form, mistakes, null, model);
    }

    private String page(
            Site site,
            Viewer.Present viewer,
            InviteForm form,
            Mistakes mistakes,
            @Nullable Sentence notice,
            Model model) {
        var head = Head.unlisted(messages.say("admin.staff.title"));
        model.addAttribute(
                "page",
                new StaffPage(
                        head,
                        progress.at(site, null, false),
                        staff.of(site.id(), viewer.person()),
                        staff.asked(site.id()),
                        form,
                        mistakes,
                        notice));
        return "admin/staff";
    }
}
