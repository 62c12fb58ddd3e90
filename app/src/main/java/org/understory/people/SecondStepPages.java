package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;

/** Turning the second step on and off, and printing new recovery codes. */
@Controller
@OpenTo(Entrance.SUBSCRIBERS)
class SecondStepPages {
    private static final String PATH = "/settings/sign-in/code";

    private final SecondStep step;
    private final SecondFactors factors;
    private final People people;
    private final Fresh fresh;
    private final Messages messages;

    SecondStepPages(SecondStep step, SecondFactors factors, People people, Fresh fresh, Messages messages) {
        this.step = step;
        this.factors = factors;
        this.people = people;
        this.fresh = fresh;
        this.messages = messages;
    }

    /** The page on which it is turned on. */
    record SetupPage(Head head, QrPicture picture, String secret, Mistakes mistakes) {}

    /** The page on which it is turned off, or new codes are asked for. */
    record KeptPage(Head head, boolean hasPassword, int left, Mistakes mistakes) {}

    /** The codes, shown once. */
    record CodesPage(Head head, List<String> codes, String file) {}

    @PostMapping(PATH + "/beginning")
    String begin(SignedIn who) {
        if (!fresh.is(who)) return Fresh.before("/settings/sign-in");
        factors.begin(who.person());
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    String show(SignedIn who, Model model) {
        if (factors.isOn(who.person())) return kept(who, new Mistakes(), model);
        if (!fresh.is(who)) return Fresh.before("/settings/sign-in");
        return setup(who, new Mistakes(), model);
    }

    @PostMapping(PATH)
    String confirm(CodeForm form, SignedIn who, HttpServletResponse response, Model model) {
        if (factors.isOn(who.person())) return "redirect:" + PATH;
        if (!fresh.is(who)) return Fresh.before("/settings/sign-in");
        var codes = step.turnOn(who, form.typedCode());
        if (codes.isPresent()) return codes(codes.get(), model);
        response.setStatus(422);
        return setup(who, new Mistakes().add("code", form.mistake()), model);
    }

    @PostMapping(PATH + "/recovery")
    String renew(CodeForm form, SignedIn who, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!factors.isOn(who.person())) return "redirect:/settings/sign-in";
        var mistake = step.mistake(who, form, request);
        return mistake == null ? codes(step.renew(who), model) : refused(who, mistake, response, model);
    }

    @PostMapping(PATH + "/end")
    String turnOff(CodeForm form, SignedIn who, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!factors.isOn(who.person())) return "redirect:/settings/sign-in";
        var mistake = step.mistake(who, form, request);
        if (mistake != null) return refused(who, mistake, response, model);
        step.turnOff(who);
        return "redirect:/settings/sign-in?done=code-off";
    }

    private String refused(SignedIn who, String mistake, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return kept(who, new Mistakes().add("code", mistake), model);
    }

    private String setup(SignedIn who, Mistakes mistakes, Model model) {
        var secret = factors.waiting(who.person()).orElse(null);
        if (secret == null) return "redirect:/settings/sign-in";
        var email = people.email(who.person()).map(Email::value).orElse("");
        var picture = QrPicture.of(Totp.address(secret, email));
        model.addAttribute("page", new SetupPage(head("people.step.on"), picture, Totp.typed(secret), mistakes));
        return "people/stepSetup";
    }

    private String kept(SignedIn who, Mistakes mistakes, Model model) {
        model.addAttribute(
                "page", new KeptPage(head("people.step.title"), step.hasPassword(who), step.left(who), mistakes));
        return "people/stepKept";
    }

    private String codes(List<String> codes, Model model) {
        var file = "data:text/plain;charset=utf-8," + String.join("%0A", codes); // letters, digits and hyphens only
        model.addAttribute("page", new CodesPage(head("people.step.codes.title"), codes, file));
        return "people/stepCodes";
    }

    private Head head(String key) {
        return Head.unlisted(messages.say(key));
    }
}
