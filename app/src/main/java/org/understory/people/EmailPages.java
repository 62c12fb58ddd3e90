package org.understory.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
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
import org.understory.web.Sentence;

/** Changing one's own e-mail address. The answer never tells whether the new one has an account. */
@Controller
@OpenTo(Entrance.SUBSCRIBERS)
class EmailPages {
    static final String PATH = "/settings/email";
    static final Tries.Limit MINE = new Tries.Limit("email-change", 6, Duration.ofHours(1));
    static final Tries.Limit THEIRS = new Tries.Limit("email-change-to", 3, Duration.ofHours(1));

    private final EmailChanges changes;
    private final People people;
    private final Fresh fresh;
    private final Tries tries;
    private final Messages messages;

    EmailPages(EmailChanges changes, People people, Fresh fresh, Tries tries, Messages messages) {
        this.changes = changes;
        this.people = people;
        this.fresh = fresh;
        this.tries = tries;
        this.messages = messages;
    }

    /** What the page shows. */
    record EmailPage(
            Head head,
            String now,
            @Nullable EmailChange open,
            String typed,
            Mistakes mistakes,
            @Nullable Sentence notice) {}

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String done, SignedIn who, Model model) {
        var notice =
                switch (done == null ? "" : done) {
                    case "asked" -> Sentence.of("people.email.asked");
                    case "stopped" -> Sentence.of("people.email.stopped");
                    default -> null;
                };
        return page(who, "", new Mistakes(), notice, model);
    }

    @PostMapping(PATH)
    String ask(
            @RequestParam(name = "email", required = false) @Nullable String typed,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        if (!fresh.is(who)) return Fresh.before(PATH);
        var shown = typed == null ? "" : typed.substring(0, Math.min(300, typed.length()));
        var wanted = Email.of(shown);
        if (wanted.isEmpty()) return refused(422, Email.mistake(shown), who, shown, response, model);
        var now = people.email(who.person()).map(Email::value).orElse("");
        if (wanted.get().value().equalsIgnoreCase(now))
            return refused(422, "people.email.same", who, shown, response, model);
        if (!tries.allow(MINE, Long.toString(who.person().value()))
                || !tries.allow(THEIRS, wanted.get().value()))
            return refused(429, "people.email.often", who, shown, response, model);
        changes.begin(who, wanted.get());
        return "redirect:" + PATH + "?done=asked";
    }

    @PostMapping(PATH + "/stop")
    String stop(SignedIn who) {
        changes.stop(who.person());
        return "redirect:" + PATH + "?done=stopped";
    }

    private String refused(
            int status, String key, SignedIn who, String typed, HttpServletResponse response, Model model) {
        response.setStatus(status);
        return page(who, typed, new Mistakes().add("email", key), null, model);
    }

    private String page(SignedIn who, String typed, Mistakes mistakes, @Nullable Sentence notice, Model model) {
        var head = Head.unlisted(messages.say("people.email.title"));
        var now = people.email(who.person()).map(Email::value).orElse("");
        var open = changes.open(who.person()).orElse(null);
        model.addAttribute("page", new EmailPage(head, now, open, typed, mistakes, notice));
        return "people/email";
    }
}
