package org.understory.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Sentence;

/** All ways in which a person opens their account, on one page. */
@Controller
@OpenTo(Entrance.SUBSCRIBERS)
class SignInSettingsPages {
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Messages messages;

    SignInSettingsPages(Passwords passwords, SecondFactors factors, Messages messages) {
        this.passwords = passwords;
        this.factors = factors;
        this.messages = messages;
    }

    /** What the page shows. */
    record SignInSettingsPage(
            Head head,
            boolean hasPassword,
            boolean hasSecondStep,
            @Nullable Sentence notice) {}

    @GetMapping("/settings/sign-in")
    String show(@RequestParam(required = false) @Nullable String done, SignedIn who, Model model) {
        var head = Head.unlisted(messages.say("people.settings.title"));
        model.addAttribute(
                "page",
                new SignInSettingsPage(head, passwords.has(who.person()), factors.isOn(who.person()), notice(done)));
        return "people/signInSettings";
    }

    private static @Nullable Sentence notice(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "code-off" -> Sentence.of("people.step.ended");
            default -> null;
        };
    }
}
