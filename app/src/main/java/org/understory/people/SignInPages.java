package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Requests;
import org.understory.web.Site;

/** Signing in with a password, and signing out. The answer never tells whether an address is known. */
@Controller
@OpenTo(Entrance.EVERYONE)
class SignInPages {
    private final Passwords passwords;
    private final SignIns signIns;
    private final Belonging belonging;
    private final WrongPasswords wrong;
    private final Messages messages;

    SignInPages(Passwords passwords, SignIns signIns, Belonging belonging, WrongPasswords wrong, Messages messages) {
        this.passwords = passwords;
        this.signIns = signIns;
        this.belonging = belonging;
        this.wrong = wrong;
        this.messages = messages;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(name = "return", required = false) @Nullable String back,
            HttpServletRequest request,
            Model model) {
        return page(new SignInForm(null, null, back).again(), new Mistakes(), request, model);
    }

    @PostMapping("/sign-in")
    String signIn(SignInForm form, Site site, HttpServletRequest request, HttpServletResponse response, Model model) {
        var mistakes = new Mistakes();
        var email = Email.of(form.typedEmail());
        if (email.isEmpty()) mistakes.add("email", Email.mistake(form.typedEmail()));
        if (form.typedPassword().isEmpty()) mistakes.add("password", "people.password.missing");
        if (!mistakes.isEmpty()) return again(422, form, mistakes, request, response, model);
        if (!wrong.allow(email.get(), request)) {
            return again(429, form, mistakes.add("password", "people.signIn.often"), request, response, model);
        }
        var person =
                passwords.check(email.get(), form.typedPassword()).filter(known -> belonging.belongs(known, site.id()));
        if (person.isEmpty()) {
            return again(422, form, mistakes.add("password", "people.signIn.wrong"), request, response, model);
        }
        wrong.forgive(email.get(), request);
        signIns.signIn(person.get(), site.id(), Way.PASSWORD, request, response);
        return "redirect:" + form.returnTo();
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signIns.signOut(request, response);
        return "redirect:/";
    }

    private String again(
            int status,
            SignInForm form,
            Mistakes mistakes,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        return page(form.again(), mistakes, request, model);
    }

    private String page(SignInForm form, Mistakes mistakes, HttpServletRequest request, Model model) {
        var head = Head.unlisted(messages.say("people.signIn.title")).with("passkeys.js");
        var passkeys = PasskeyHost.of(Requests.site(request), request)
                .filter(host -> host.isHere(request))
                .isPresent();
        model.addAttribute("page", new SignInPage(head, form, mistakes, passkeys, null));
        return "people/signIn";
    }
}
