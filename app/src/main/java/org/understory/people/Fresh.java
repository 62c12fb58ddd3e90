package org.understory.people;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * What opens an account may only be changed within half an hour after the person showed who they are: a browser left open
 * is not enough to take an account over.
 */
@Component
class Fresh {
    static final Duration LASTS = Duration.ofMinutes(30);
    static final String PATH = "/settings/sign-in/proof";

    private final Clock clock;

    Fresh(Clock clock) {
        this.clock = clock;
    }

    boolean is(SignedIn who) {
        return who.hasProvedLately(clock.instant());
    }

    /** Where somebody is led who has to show it again first. */
    static String before(String path) {
        return "redirect:" + PATH + "?return=" + path;
    }
}
