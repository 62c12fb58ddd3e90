package org.understory.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.communities.StaffNames;
import org.understory.people.Email;
import org.understory.people.PasswordStrength;
import org.understory.people.Passwords;
import org.understory.people.People;
import org.understory.people.SignIns;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Site;

/** Accepting an invitation to look after a community. */
@Controller
@OpenTo(Entrance.EVERYONE)
class InvitationPages {
    private final Invitations invitations;
    private final People people;
    private final Passwords passwords;
    private final PasswordStrength strength;
    private final StaffNames names;
    private final SignIns signIns;
    private final Messages messages;

    InvitationPages(
            Invitations invitations,
            People people,
            Passwords passwords,
            PasswordStrength strength,
            StaffNames names,
            SignIns signIns,
            Messages messages) {
        this.invitations = invitations;
        this.people = people;
        this.passwords = passwords;
        this.strength = strength;
        this.names = names;
        this.signIns = signIns;
        this.messages = messages;
    }

    /** What somebody typed who accepts. */
    record AcceptForm(@Nullable String firstName, @Nullable String password) {
        String typedFirstName() {
            return firstName == null ? "" : firstName;
        }

        String typedPassword() {
            return password == null ? "" : password;
        }
    }

    @GetMapping("/invitation/{token}")
    String show(@PathVariable String token, Site site, HttpServletResponse response, Model model) {
        var invitation = invitations.behind(token, site.id());
        if (invitation.isEmpty()) return ended(response, model);
        var known = names.of(site.id(), List.of(invitation.get().person()))
                .get(invitation.get().person());
        return page(invitation.get(), token, known, new Mistakes(), site, model);
    }

    @PostMapping("/invitation/{token}")
    String accept(
            @PathVariable String token,
            AcceptForm form,
            Site site,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var behind = invitations.behind(token, site.id());
        if (behind.isEmpty()) return ended(response, model);
        var invitation = behind.get();
        var mistakes = new Mistakes();
        var firstName = FirstName.judged(form.typedFirstName(), mistakes);
        var wantsPassword = !form.typedPassword().isEmpty() && !passwords.has(invitation.person());
        if (wantsPassword) {
            var email = people.email(invitation.person()).map(Email::value).orElse("");
            if (strength.judge(form.typedPassword(), List.of(email, site.name()))
                    instanceof PasswordStrength.Judgement.Refused(var words)) mistakes.add("password", words);
        }
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return page(invitation, token, form.firstName(), mistakes, site, model);
        }
        var accepted = invitations.accept(invitation, token, firstName, wantsPassword ? form.typedPassword() : null);
        if (accepted.isEmpty()) return ended(response, model);
        signIns.signIn(accepted.get(), site.id(), request, response);
        return "redirect:/about#staff";
    }

    private String page(
            Invitation invitation,
            String token,
            @Nullable String firstName,
            Mistakes mistakes,
            Site site,
            Model model) {
        var head = Head.unlisted(messages.say("admin.invitation.title", site.name()))
                .with("password.js");
        var asksPassword = !passwords.has(invitation.person());
        model.addAttribute(
                "page",
                new InvitationPage(
                        head, token, invitations.inWords(invitation.roles()), firstName, asksPassword, mistakes));
        return "admin/invitation";
    }

    private String ended(HttpServletResponse response, Model model) {
        response.setStatus(410);
        model.addAttribute(
                "page",
                new SetupPages.SaidPage(Head.unlisted(messages.say("admin.setup.invitation.title")), "invitation"));
        return "admin/said";
    }
}
