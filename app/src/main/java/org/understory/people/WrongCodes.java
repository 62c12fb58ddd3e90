package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.understory.subject.PersonId;
import org.understory.web.Requests;

/**
 * Slows the guessing of codes down. Only who gave the first proof is asked for a code, so only they can use these limits
 * up; who knows the password cannot use up those of the e-mailed link.
 */
@Component
class WrongCodes {
    static final Tries.Limit HERE = new Tries.Limit("code", 6, Duration.ofMinutes(15));
    static final Tries.Limit STRANGERS = new Tries.Limit("code-strangers", 12, Duration.ofHours(1));

    private final Tries tries;
    private final KnownDevices devices;

    WrongCodes(Tries tries, KnownDevices devices) {
        this.tries = tries;
        this.devices = devices;
    }

    /** Counts a try before the code is looked at; says whether it may be. */
    boolean allow(PersonId person, Way way, HttpServletRequest request) {
        var known = devices.known(person, request);
        if (known.isPresent()) return tries.allow(HERE, who(person, way, known.get()));
        return tries.allow(HERE, who(person, way, Requests.network(request)))
                && tries.allow(STRANGERS, who(person, way, ""));
    }

    void forgive(PersonId person, Way way, HttpServletRequest request) {
        var source = devices.known(person, request).orElseGet(() -> Requests.network(request));
        tries.forget(HERE, who(person, way, source));
    }

    private static String who(PersonId person, Way way, String source) {
        return person.value() + " " + way + " " + source;
    }
}
