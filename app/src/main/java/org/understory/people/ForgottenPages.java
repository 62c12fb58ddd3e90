package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

/** Choosing a password by a link sent by e-mail. Asking for one gets the same answer for every address. */
@Controller
@OpenTo(Entrance.EVERYONE)
class ForgottenPages {
    static final Tries.Limit LETTERS = new Tries.Limit("password-letter", 4, Duration.ofHours(1));
    static final Tries.Limit ASKED = new Tries.Limit("password-asked", 20, Duration.ofHours(1));

    private final People people;
    private final Passwords passwords;
    private final PasswordStrength strength;
    private final PasswordLetters letters;
    private final AccountLetters told;
    private final Links links;
    private final SignIns signIns;
    private final Belonging belonging;
    private final Tries tries;
    private final Messages messages;

    ForgottenPages(
            People people,
            Passwords passwords,
            PasswordStrength strength,
            PasswordLetters letters,
            AccountLetters told,
            Links links,
            SignIns signIns,
            Belonging belonging,
            Tries tries,
            Messages messages) {
        this.people = people;
        this.passwords = passwords;
        this.strength = strength;
        this.letters = letters;
        this.told = told;
        this.links = links;
        this.signIns = signIns;
        this.belonging = belonging;
        this.tries = tries;
        this.messages = messages;
    }

    @GetMapping("/sign-in/password")
    String ask(@RequestParam(required = false) @Nullable String sent, Model model) {
        var notice = sent == null ? null : Sentence.of("people.forgotten.sent");
        return page("forgotten", "/sign-in/password", PasswordForm.EMPTY, new Mistakes(), notice, model);
    }

    @PostMapping("/sign-in/password")
    String send(PasswordForm form, Site site, HttpServletRequest request, HttpServletResponse response, Model model) {
        var email = Email.of(form.typedEmail());
        if (email.isEmpty()) return refused(422, Email.mistake(form.typedEmail()), form, response, model);
        if (!tries.allow(ASKED, Requests.network(request)))
            return refused(429, "people.signIn.often", form, response, model);
        SameTime.spend(() -> {
            if (tries.allow(LETTERS, email.get().value())) {
                people.find(email.get())
                        .filter(person -> belonging.belongs(person, site.id()))
                        .ifPresent(person -> letters.send(site, person));
            }
        });
        return "redirect:/sign-in/password?sent=yes";
    }

    @GetMapping("/sign-in/password/{token}")
    String show(@PathVariable String token, Site site, HttpServletResponse response, Model model) {
        return good(links.look(token, PasswordLetters.PURPOSE), site)
                ? choose(token, new Mistakes(), model)
                : ended(response, model);
    }

    @PostMapping("/sign-in/password/{token}")
    String set(
            @PathVariable String token,
            PasswordForm form,
            Site site,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var looked = links.look(token, PasswordLetters.PURPOSE);
        if (!good(looked, site) || !(looked instanceof LinkUse.Used(var link))) return ended(response, model);
        var email = people.email(link.person()).map(Email::value).orElse("");
        if (strength.judge(form.typedPassword(), List.of(email, site.name())) instanceof Judgement.Refused(var words)) {
            response.setStatus(422);
            return choose(token, new Mistakes().add("password", words), model);
        }
        if (!(links.use(token, PasswordLetters.PURPOSE) instanceof LinkUse.Used)) return ended(response, model);
        people.confirm(link.person());
        passwords.set(link.person(), form.typedPassword());
        told.send(link.person(), site.id(), "password-set", "/settings/devices");
        if (belonging.belongs(link.person(), site.id())) signIns.signIn(link.person(), site.id(), request, response);
        return "redirect:" + link.returnTo();
    }

    private static boolean good(LinkUse looked, Site site) {
        return looked instanceof LinkUse.Used(var link) && link.community().equals(site.id());
    }

    private String choose(String token, Mistakes mistakes, Model model) {
        return page("choose", "/sign-in/password/" + token, PasswordForm.EMPTY, mistakes, null, model);
    }

    private String ended(HttpServletResponse response, Model model) {
        response.setStatus(410);
        var notice = Sentence.of("people.forgotten.ended");
        return page("forgotten", "/sign-in/password", PasswordForm.EMPTY, new Mistakes(), notice, model);
    }

    private String refused(int status, String key, PasswordForm form, HttpServletResponse response, Model model) {
        response.setStatus(status);
        return page("forgotten", "/sign-in/password", form.again(), new Mistakes().add("email", key), null, model);
    }

    private String page(
            String kind, String action, PasswordForm form, Mistakes mistakes, @Nullable Sentence notice, Model model) {
        var head = Head.unlisted(messages.say("people." + kind + ".title")).with("password.js");
        model.addAttribute("page", new PasswordPage(head, action, null, false, form, mistakes, notice));
        return "people/" + kind;
    }
}
