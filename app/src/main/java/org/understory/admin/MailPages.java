package org.understory.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.audit.Audit;
import org.understory.mail.Mailers;
import org.understory.mail.TestLetter;
import org.understory.members.Viewer;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.people.Tries;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** The mail server on which all letters of the installation leave, and a test letter over it. */
@Controller
@OpenTo(Entrance.OWNERS)
class MailPages {
    private static final Tries.Limit TESTS = new Tries.Limit("test-letter", 20, Duration.ofHours(1));

    private final Mailers mailers;
    private final People people;
    private final Operators operators;
    private final Progress progress;
    private final Tries tries;
    private final Audit audit;
    private final Messages messages;

    MailPages(
            Mailers mailers,
            People people,
            Operators operators,
            Progress progress,
            Tries tries,
            Audit audit,
            Messages messages) {
        this.mailers = mailers;
        this.people = people;
        this.operators = operators;
        this.progress = progress;
        this.tries = tries;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/admin/mail")
    String show(@RequestParam(required = false) @Nullable String saved, Site site, Viewer.Present viewer, Model model) {
        return page(site, viewer, kept(), new Mistakes(), null, saved != null, model);
    }

    @PostMapping("/admin/mail")
    String save(MailForm form, Site site, Viewer.Present viewer, HttpServletResponse response, Model model) {
        mayChange(viewer);
        var mistakes = new Mistakes();
        var settings = form.judged(mailers.settings(), mistakes);
        if (settings.isEmpty()) {
            response.setStatus(422);
            return page(site, viewer, form, mistakes, null, false, model);
        }
        mailers.set(settings.get());
        audit.record(site.id(), viewer.person(), "mail-server-changed", null, java.util.Map.of());
        return progress.after(site, Section.MAIL);
    }

    /** Goes on without a mail server, which can be set later. */
    @PostMapping("/admin/mail/later")
    String later(Site site) {
        return progress.after(site, Section.MAIL);
    }

    /** Sends a test letter to the owner's own address, over what was typed and is not kept yet. */
    @PostMapping("/admin/mail/test")
    String test(MailForm form, Site site, Viewer.Present viewer, HttpServletResponse response, Model model) {
        if (!operators.include(viewer)) throw new NotFound();
        var mistakes = new Mistakes();
        var settings = mailers.isConfigured() ? mailers.settings() : form.judged(mailers.settings(), mistakes);
        if (settings.isPresent()
                && !tries.allow(TESTS, String.valueOf(viewer.person().value())))
            mistakes.add("host", "people.signIn.often");
        if (settings.isEmpty() || !mistakes.isEmpty()) {
            response.setStatus(422);
            return page(site, viewer, form, mistakes, null, false, model);
        }
        var tried = mailers.sendTest(settings.get(), site, address(viewer));
        return page(site, viewer, mailers.isConfigured() ? kept() : form, mistakes, tried, false, model);
    }

    private void mayChange(Viewer.Present viewer) {
        if (!operators.include(viewer) || mailers.isConfigured()) throw new NotFound();
    }

    private MailForm kept() {
        return mailers.settings().map(MailForm::of).orElse(MailForm.EMPTY);
    }

    private String address(Viewer.Present viewer) {
        return people.email(viewer.person()).map(Email::value).orElse("");
    }

    private String page(
            Site site,
            Viewer.Present viewer,
            MailForm form,
            Mistakes mistakes,
            @Nullable TestLetter tried,
            boolean saved,
            Model model) {
        var head = Head.unlisted(messages.say("admin.mail.title"));
        model.addAttribute(
                "page",
                new MailPage(
                        head,
                        progress.at(site, Section.MAIL, saved),
                        mailers.isConfigured(),
                        operators.include(viewer),
                        address(viewer),
                        form,
                        mistakes,
                        tried == null ? null : tried.sentence(messages),
                        tried != null && tried.arrived()));
        return "admin/mail";
    }
}
