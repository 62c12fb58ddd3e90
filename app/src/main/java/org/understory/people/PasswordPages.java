package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.people.PasswordStrength.Judgement;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Requests;
import org.understory.web.Sentence;
import org.understory.web.Site;

/**
 * Changing one's own password. All other browsers are signed out. Who has none yet gets a link by e-mail, so that a
 * browser left open is not enough to take an account over.
 */
@Controller
@OpenTo(Entrance.SUBSCRIBERS)
class PasswordPages {
    private static final String PATH = "/settings/password";

    private final People people;
    private final Passwords passwords;
    private final PasswordStrength strength;
    private final SignIns signIns;
    private final Tries tries;
    private final Messages messages;

    PasswordPages(
            People people,
            Passwords passwords,
            PasswordStrength strength,
            SignIns signIns,
            Tries tries,
            Messages messages) {
        this.people = people;
        this.passwords = passwords;
        this.strength = strength;
        this.signIns = signIns;
        this.tries = tries;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String saved, SignedIn viewer, Model model) {
        if (!passwords.has(viewer.person())) return "redirect:/sign-in/password";
        return page(new Mistakes(), saved == null ? null : Sentence.of("people.choose.saved"), model);
    }

    @PostMapping(PATH)
    String change(
            PasswordForm form,
            SignedIn viewer,
            Site site,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var mistakes = new Mistakes();
        var email = people.email(viewer.person()).map(Email::value).orElse("");
        var who = email + " " + Requests.network(request);
        if (!tries.allow(SignInPages.WRONG, who)) mistakes.add("current", "people.signIn.often");
        else if (!passwords.check(viewer.person(), form.typedCurrent())) mistakes.add("current", "people.choose.wrong");
        if (strength.judge(form.typedPassword(), List.of(email, site.name())) instanceof Judgement.Refused(var words))
            mistakes.add("password", words);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return page(mistakes, null, model);
        }
        tries.forget(SignInPages.WRONG, who);
        passwords.set(viewer.person(), form.typedPassword());
        signIns.signIn(viewer.person(), site.id(), request, response);
        return "redirect:" + PATH + "?saved=yes";
    }

    private String page(Mistakes mistakes, @Nullable Sentence notice, Model model) {
        var head = Head.unlisted(messages.say("people.change.title")).with("password.js");
        model.addAttribute("page", new PasswordPage(head, PATH, true, PasswordForm.EMPTY, mistakes, notice));
        return "people/choose";
    }
}
