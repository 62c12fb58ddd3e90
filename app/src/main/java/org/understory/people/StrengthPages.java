package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.people.PasswordStrength.Judgement;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Messages;
import org.understory.web.Requests;
import org.understory.web.Site;

/** Says how strong a password is while it is being typed. Nothing of it is kept. */
@Controller
@OpenTo(Entrance.EVERYONE)
class StrengthPages {
    /** Estimating takes some work, so nobody may ask without end. */
    private static final Tries.Limit ASKED = new Tries.Limit("strength", 300, Duration.ofMinutes(10));

    private final PasswordStrength strength;
    private final Tries tries;
    private final Messages messages;

    StrengthPages(PasswordStrength strength, Tries tries, Messages messages) {
        this.strength = strength;
        this.tries = tries;
        this.messages = messages;
    }

    @PostMapping("/password-strength")
    ResponseEntity<String> judge(
            @RequestParam(required = false) @Nullable String password, Site site, HttpServletRequest request) {
        var words = "";
        if (tries.allow(ASKED, Requests.network(request))) {
            words = switch (strength.judge(password, List.of(site.name()))) {
                case Judgement.Fine(var fine) ->
                    messages.say(fine.key(), fine.args().toArray());
                case Judgement.Refused(var refused) ->
                    messages.say(refused.key(), refused.args().toArray());
            };
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(words);
    }
}
