package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.understory.web.Site;

/** All ways in which a person opens their account, on one page. */
@Controller
@OpenTo(Entrance.SUBSCRIBERS)
class SignInSettingsPages {
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Fresh fresh;
    private final Messages messages;

    SignInSettingsPages(Passwords passwords, SecondFactors factors, Passkeys passkeys, Fresh fresh, Messages messages) {
        this.passwords = passwords;
        this.factors = factors;
        this.passkeys = passkeys;
        this.fresh = fresh;
        this.messages = messages;
    }

    /**
     * What the page shows.
     *
     * @param host the host to which passkeys belong, or null where there can be none
     * @param here whether the page was asked for at that host
     * @param fresh whether a passkey can be added at once
     * @param device what to call a passkey made now
     */
    record SignInSettingsPage(
            Head head,
            boolean hasPassword,
            boolean hasSecondStep,
            List<Passkeys.Passkey> passkeys,
            @Nullable String host,
            boolean here,
            boolean fresh,
            Device device,
            @Nullable Sentence notice) {}

    @GetMapping("/settings/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String done,
            SignedIn who,
            Site site,
            HttpServletRequest request,
            Model model) {
        var head = Head.unlisted(messages.say("people.settings.title")).with("passkeys.js");
        var host = PasskeyHost.of(site, request);
        model.addAttribute(
                "page",
                new SignInSettingsPage(
                        head,
                        passwords.has(who.person()),
                        factors.isOn(who.person()),
                        passkeys.of(who),
                        host.map(PasskeyHost::host).orElse(null),
                        host.filter(known -> known.isHere(request)).isPresent(),
                        fresh.is(who),
                        Device.of(request),
                        notice(done)));
        return "people/signInSettings";
    }

    private static @Nullable Sentence notice(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "code-off" -> Sentence.of("people.step.ended");
            case "passkey-on" -> Sentence.of("people.passkey.added");
            case "passkey-off" -> Sentence.of("people.passkey.removed");
            case "passkey-named" -> Sentence.of("web.saved");
            case "passkey-name" -> Sentence.of("people.passkey.name.wrong", PasskeyName.MOST);
            default -> null;
        };
    }
}
