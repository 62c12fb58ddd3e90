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

/** The second step of signing in. */
@Controller
@OpenTo(Entrance.EVERYONE)
class CodePages {
    private final SecondFactors factors;
    private final WrongCodes wrong;
    private final SignIns signIns;
    private final Messages messages;

    CodePages(SecondFactors factors, WrongCodes wrong, SignIns signIns, Messages messages) {
        this.factors = factors;
        this.wrong = wrong;
        this.signIns = signIns;
        this.messages = messages;
    }

    /** What the page shows. */
    record CodePage(Head head, String back, Mistakes mistakes) {}

    @GetMapping(CodeFirst.PATH)
    String show(
            @RequestParam(name = "return", required = false) @Nullable String back,
            Site site,
            HttpServletRequest request,
            Model model) {
        if (Awaiting.of(request, site.id()).isEmpty()) return "redirect:/sign-in";
        return page(Requests.localPath(back), new Mistakes(), model);
    }

    @PostMapping(CodeFirst.PATH)
    String check(CodeForm form, Site site, HttpServletRequest request, HttpServletResponse response, Model model) {
        var found = Awaiting.of(request, site.id());
        if (found.isEmpty()) return "redirect:/sign-in";
        var who = found.get();
        if (form.typedCode().isEmpty()) return again(422, form.mistake(), form, response, model);
        if (!wrong.allow(who.person(), who.way(), request))
            return again(429, "people.code.often", form, response, model);
        if (!factors.accept(who.person(), form.typedCode())) return again(422, form.mistake(), form, response, model);
        wrong.forgive(who.person(), who.way(), request);
        signIns.finish(who.person(), site.id(), who.way(), request, response);
        return "redirect:" + form.returnTo();
    }

    private String again(int status, String key, CodeForm form, HttpServletResponse response, Model model) {
        response.setStatus(status);
        return page(form.returnTo(), new Mistakes().add("code", key), model);
    }

    private String page(String back, Mistakes mistakes, Model model) {
        model.addAttribute("page", new CodePage(Head.unlisted(messages.say("people.code.title")), back, mistakes));
        return "people/code";
    }
}
