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

/** Showing again who one is, before something is changed that opens the account. */
@Controller
@OpenTo(Entrance.SUBSCRIBERS)
class ProofPages {
    private final People people;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final WrongPasswords wrong;
    private final SignIns signIns;
    private final Messages messages;

    ProofPages(
            People people,
            Passwords passwords,
            Passkeys passkeys,
            WrongPasswords wrong,
            SignIns signIns,
            Messages messages) {
        this.people = people;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.wrong = wrong;
        this.signIns = signIns;
        this.messages = messages;
    }

    /** What the page shows. */
    record ProofPage(
            Head head, boolean hasPassword, boolean hasPasskey, String email, String back, Mistakes mistakes) {}

    @GetMapping(Fresh.PATH)
    String show(@RequestParam(name = "return", required = false) @Nullable String back, SignedIn who, Model model) {
        return page(who, Requests.localPath(back), new Mistakes(), model);
    }

    @PostMapping(Fresh.PATH)
    String prove(CodeForm form, SignedIn who, HttpServletRequest request, HttpServletResponse response, Model model) {
        var email = people.email(who.person()).orElseThrow();
        var mistakes = new Mistakes();
        if (form.typedPassword().isEmpty()) mistakes.add("password", "people.password.missing");
        else if (!wrong.allow(email, request)) mistakes.add("password", "people.signIn.often");
        else if (!passwords.check(who.person(), form.typedPassword())) mistakes.add("password", "people.proof.wrong");
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return page(who, form.returnTo(), mistakes, model);
        }
        wrong.forgive(email, request);
        signIns.proved(who);
        return "redirect:" + form.returnTo();
    }

    private String page(SignedIn who, String back, Mistakes mistakes, Model model) {
        var head = Head.unlisted(messages.say("people.proof.title")).with("passkeys.js");
        var email = people.email(who.person()).map(Email::value).orElse("");
        model.addAttribute(
                "page",
                new ProofPage(
                        head, passwords.has(who.person()), !passkeys.of(who).isEmpty(), email, back, mistakes));
        return "people/proof";
    }
}
