package org.understory.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.communities.Communities;
import org.understory.communities.SetupLinks;
import org.understory.people.Email;
import org.understory.people.PasswordStrength;
import org.understory.people.SignIns;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;

/** Setting an empty installation up with the one-time link that the terminal printed. */
@Controller
@OpenTo(Entrance.EVERYONE)
class SetupPages {
    private final SetupLinks links;
    private final Communities communities;
    private final Foundation foundation;
    private final PasswordStrength strength;
    private final SignIns signIns;
    private final Messages messages;

    SetupPages(
            SetupLinks links,
            Communities communities,
            Foundation foundation,
            PasswordStrength strength,
            SignIns signIns,
            Messages messages) {
        this.links = links;
        this.communities = communities;
        this.foundation = foundation;
        this.strength = strength;
        this.signIns = signIns;
        this.messages = messages;
    }

    @GetMapping("/setup")
    String waiting(Model model) {
        if (!communities.all().isEmpty()) throw new NotFound();
        return said("waiting", model);
    }

    @GetMapping("/setup/{token}")
    String show(@PathVariable String token, Model model) {
        return switch (links.look(token)) {
            case OPEN -> page(token, FoundingForm.EMPTY, new Mistakes(), model);
            case USED -> said("used", model);
            case UNKNOWN -> throw new NotFound();
        };
    }

    @PostMapping("/setup/{token}")
    String begin(
            @PathVariable String token,
            FoundingForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        switch (links.look(token)) {
            case USED -> {
                return said("used", model);
            }
            case UNKNOWN -> throw new NotFound();
            case OPEN -> {}
        }
        var mistakes = new Mistakes();
        var email = Email.of(form.typedEmail());
        if (email.isEmpty()) mistakes.add("email", "people.signIn.email.wrong");
        var firstName = FirstName.judged(form.typedFirstName(), mistakes);
        var known = List.of(form.typedEmail(), String.valueOf(form.name()), form.typedFirstName());
        if (strength.judge(form.typedPassword(), known) instanceof PasswordStrength.Judgement.Refused(var words))
            mistakes.add("password", words);
        var description = form.description().judged(mistakes);
        if (email.isEmpty() || description.isEmpty() || !mistakes.isEmpty()) {
            response.setStatus(422);
            return page(token, form, mistakes, model);
        }
        return switch (foundation.first(token, email.get(), firstName, form.typedPassword(), description.get())) {
            case Foundation.First.LinkUsed() -> said("used", model);
            case Foundation.First.Begun(var community, var owner) -> {
                signIns.signIn(owner, community, request, response);
                yield "redirect:" + Section.COLOURS.path();
            }
        };
    }

    private String page(String token, FoundingForm form, Mistakes mistakes, Model model) {
        var head = Head.unlisted(messages.say("admin.founding.title")).with("password.js");
        model.addAttribute("page", new FoundingPage(head, token, form, mistakes));
        return "admin/founding";
    }

    private String said(String what, Model model) {
        model.addAttribute("page", new SaidPage(Head.unlisted(messages.say("admin.setup." + what + ".title")), what));
        return "admin/said";
    }

    /** A page of one sentence. */
    record SaidPage(Head head, String what) {}
}
