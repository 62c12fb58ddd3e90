package org.understory.mail;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;

/**
 * In the demonstration everybody may read the letters, so that one can try everything without a mail server. On any other
 * site, and as soon as a mail server is set, these pages do not exist.
 */
@Controller
@ConditionalOnWebApplication
@OpenTo(Entrance.EVERYONE)
class DemoMailPages {
    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private final KeptLetters letters;
    private final Mailers mailers;
    private final Postman postman;
    private final Messages messages;

    DemoMailPages(KeptLetters letters, Mailers mailers, Postman postman, Messages messages) {
        this.letters = letters;
        this.mailers = mailers;
        this.postman = postman;
        this.messages = messages;
    }

    @GetMapping("/demo/mail")
    String list(Site site, Model model) {
        onlyInTheDemonstration(site);
        postman.deliver(); // the letter that somebody looks for was often asked for a moment ago
        model.addAttribute("page", new DemoMailPage(head(), letters.of(site)));
        return "mail/letters";
    }

    @GetMapping("/demo/mail/{id}")
    String show(@PathVariable String id, Site site, Model model) {
        onlyInTheDemonstration(site);
        var letter = letters.find(site, id).orElseThrow(NotFound::new);
        model.addAttribute("page", new DemoMailPage(head(), List.of(letter)));
        return "mail/kept";
    }

    /** As a mail program shows it: no scripts, nothing loaded, no rights on this site. */
    @GetMapping("/demo/mail/{id}/html")
    ResponseEntity<String> html(@PathVariable String id, Site site) {
        onlyInTheDemonstration(site);
        var letter = letters.find(site, id).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", SANDBOX)
                .cacheControl(CacheControl.noStore())
                .body(letter.html());
    }

    private void onlyInTheDemonstration(Site site) {
        if (!mailers.readableOn(site)) throw new NotFound();
    }

    private Head head() {
        return Head.unlisted(messages.say("mail.demo.title"));
    }
}
