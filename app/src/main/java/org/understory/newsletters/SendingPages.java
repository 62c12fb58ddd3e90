package org.understory.newsletters;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.mail.Mailing;
import org.understory.mail.MailingReader;
import org.understory.mail.Mailings;
import org.understory.members.NewsletterReaders;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Framed;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Looking at an issue as its readers will see it, trying it, sending it, and watching it leave. */
@Controller
@OpenTo(Entrance.EDITORS)
class SendingPages {
    /** The letter as a mail program shows it: no scripts, nothing loaded, no rights on this site. */
    private static final String SANDBOX =
            "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final Issues issues;
    private final Composing composing;
    private final Mailings mailings;
    private final Readership readership;
    private final NewsletterReaders readers;
    private final Messages messages;

    SendingPages(
            Issues issues,
            Composing composing,
            Mailings mailings,
            Readership readership,
            NewsletterReaders readers,
            Messages messages) {
        this.issues = issues;
        this.composing = composing;
        this.mailings = mailings;
        this.readership = readership;
        this.readers = readers;
        this.messages = messages;
    }

    @GetMapping("/desk/newsletters/{id:[0-9]+}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String tested,
            @RequestParam(required = false) @Nullable String not,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var issue = found(site, id);
        if (!issue.isDraft()) return progress(issue, model);
        Framed.showsOwn(response);
        var composed = composing.of(site, issue);
        var copy = mailings.copy(composed.mailing(), copyFor(site, viewer));
        var head = Head.unlisted(messages.say("newsletters.preview.title"));
        model.addAttribute(
                "page",
                new PreviewPage(
                        head,
                        issue,
                        copy.text(),
                        composed.isEmpty(),
                        mailings.count(readership.of(issue)),
                        tested != null,
                        Refusal.typed(not).orElse(null)));
        return "newsletters/preview";
    }

    private String progress(Issue issue, Model model) {
        var mailing = java.util.Objects.requireNonNull(issue.mailing());
        var progress = mailings.progress(issue.community(), mailing).orElseThrow(NotFound::new);
        var failures = progress.failed() == 0 ? Map.<String, Integer>of() : mailings.failures(mailing);
        var head = Head.unlisted(messages.say("newsletters.progress.title")).with("again.js");
        model.addAttribute("page", new ProgressPage(head, issue, progress, failures));
        return "newsletters/progress";
    }

    @GetMapping("/desk/newsletters/{id:[0-9]+}/letter")
    ResponseEntity<String> letter(
            @PathVariable long id, Site site, Viewer.Present viewer, HttpServletResponse response) {
        response.setHeader("X-Frame-Options", null); // which the eager headers set; frame-ancestors says more
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", SANDBOX)
                .cacheControl(CacheControl.noStore())
                .body(copy(site, id, viewer).html());
    }

    @PostMapping("/desk/newsletters/{id:[0-9]+}/test")
    String test(@PathVariable long id, Site site, Viewer.Present viewer) {
        var mailing = composing.of(site, found(site, id)).mailing();
        var subject = messages.say("newsletters.test.subject", mailing.subject());
        mailings.test(mailing, viewer.person(), copyFor(site, viewer), subject);
        return "redirect:" + IssuePages.PATH + "/" + id + "?tested=yes";
    }

    @PostMapping("/desk/newsletters/{id:[0-9]+}/sending")
    String send(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable String sure,
            Site site,
            Viewer.Present viewer) {
        var here = IssuePages.PATH + "/" + id;
        found(site, id);
        if (sure == null) return "redirect:" + here + "?not=" + Refusal.UNSURE.word();
        return "redirect:" + here
                + switch (issues.send(site, id, version, viewer.person())) {
                    case Dispatch.Begun begun -> "";
                    case Dispatch.AlreadySent sent -> "";
                    case Dispatch.ChangedMeanwhile changed -> "?not=" + Refusal.CHANGED.word();
                    case Dispatch.NoSubject none -> "?not=" + Refusal.SUBJECT.word();
                    case Dispatch.NothingInIt nothing -> "?not=" + Refusal.EMPTY.word();
                    case Dispatch.Nobody nobody -> "?not=" + Refusal.NOBODY.word();
                };
    }

    @PostMapping("/desk/newsletters/{id:[0-9]+}/pause")
    String pause(@PathVariable long id, Site site, Viewer.Present viewer) {
        issues.pause(found(site, id), viewer.person());
        return "redirect:" + IssuePages.PATH + "/" + id;
    }

    @PostMapping("/desk/newsletters/{id:[0-9]+}/resumption")
    String resume(@PathVariable long id, Site site, Viewer.Present viewer) {
        issues.resume(found(site, id), viewer.person());
        return "redirect:" + IssuePages.PATH + "/" + id;
    }

    private Issue found(Site site, long id) {
        return issues.find(site.id(), id).orElseThrow(NotFound::new);
    }

    private Mailing copy(Site site, long id, Viewer.Present viewer) {
        return mailings.copy(composing.of(site, found(site, id)).mailing(), copyFor(site, viewer));
    }

    private MailingReader copyFor(Site site, Viewer.Present viewer) {
        return readership.copy(
                viewer.member(), readers.find(site.id(), viewer.member()).orElseThrow(NotFound::new));
    }
}
