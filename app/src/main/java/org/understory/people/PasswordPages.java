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
 * Changing one's own password, or setting the first one. All other browsers are signed out; this one gets a new cookie. Who has none yet must have
 * shown lately who they are, so that a browser left open is not enough to take an account over.
 */
@Controller
@OpenTo(Entrance.SUBSCRIBERS)
class PasswordPages {
    private static final String PATH = "/settings/password";

    private final People people;
    private final Passwords passwords;
    private final PasswordStrength strength;
    private final WrongPasswords wrong;
    private final Fresh fresh;
    private final AccountLetters letters;
    private final Messages messages;

    PasswordPages(
            People people,
            Passwords passwords,
            PasswordStrength strength,
            WrongPasswords wrong,
            Fresh fresh,
            AccountLetters letters,
            Messages messages) {
        this.people = people;
        this.passwords = passwords;
        this.strength = strength;
        this.wrong = wrong;
        this.fresh = fresh;
        this.letters = letters;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String saved, SignedIn viewer, Model model) {
        var has = passwords.has(viewer.person());
        if (!has && !fresh.is(viewer)) return Fresh.before(PATH);
        return page(has, null, new Mistakes(), saved == null ? null : Sentence.of("people.choose.saved"), model);
    }

    @PostMapping(PATH)
    String change(
            PasswordForm form,
            @RequestParam(name = "return", required = false) @Nullable String back,
            SignedIn viewer,
            Site site,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var mistakes = new Mistakes();
        var email = people.email(viewer.person()).orElseThrow();
        var has = passwords.has(viewer.person());
        if (!has && !fresh.is(viewer)) return Fresh.before(PATH);
        if (has && !wrong.allow(email, request)) mistakes.add("current", "people.signIn.often");
        else if (has && !passwords.check(viewer.person(), form.typedCurrent()))
            mistakes.add("current", "people.choose.wrong");
        if (strength.judge(form.typedPassword(), List.of(email.value(), site.name()))
                instanceof Judgement.Refused(var words)) mistakes.add("password", words);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return page(has, back, mistakes, null, model);
        }
        wrong.forgive(email, request);
        passwords.change(viewer, form.typedPassword(), response);
        letters.send(viewer.person(), site.id(), "password-set", "/settings/devices");
        return "redirect:" + (back == null ? PATH + "?saved=yes" : Requests.localPath(back));
    }

    private String page(boolean has, @Nullable String back, Mistakes mistakes, @Nullable Sentence notice, Model model) {
        var head = Head.unlisted(messages.say(has ? "people.change.title" : "people.choose.title"))
                .with("password.js");
        model.addAttribute("page", new PasswordPage(head, PATH, back, has, PasswordForm.EMPTY, mistakes, notice));
        return "people/choose";
    }
}
