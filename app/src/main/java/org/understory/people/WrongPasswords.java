package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.understory.web.Requests;

/**
 * Slows guessing down without giving anybody a way to lock another person out. A browser in which the owner signed in
 * before has a count of its own, which no stranger can use up. All others are counted by account and network, by network,
 * and by account; when these are used up, e-mailed links and passkeys still open the account. An address that has no
 * account is counted in the same way, so the limits tell nothing.
 */
@Component
class WrongPasswords {
    static final Tries.Limit HERE = new Tries.Limit("password", 8, Duration.ofMinutes(15));
    static final Tries.Limit HERE_A_DAY = new Tries.Limit("password-day", 60, Duration.ofDays(1));
    static final Tries.Limit NETWORK = new Tries.Limit("passwords", 60, Duration.ofMinutes(15));
    static final Tries.Limit STRANGERS = new Tries.Limit("password-strangers", 40, Duration.ofHours(1));

    private final Tries tries;
    private final KnownDevices devices;

    WrongPasswords(Tries tries, KnownDevices devices) {
        this.tries = tries;
        this.devices = devices;
    }

    /** Counts a try before the password is looked at; says whether it may be. */
    boolean allow(Email email, HttpServletRequest request) {
        var known = devices.known(email, request);
        if (known.isPresent()) {
            var device = email.value() + " " + known.get();
            return tries.allow(HERE, device) && tries.allow(HERE_A_DAY, device);
        }
        var network = Requests.network(request);
        var here = email.value() + " " + network;
        return tries.allow(HERE, here)
                && tries.allow(HERE_A_DAY, here)
                && tries.allow(NETWORK, network)
                && tries.allow(STRANGERS, email.value());
    }

    /** Forgets the tries from here after the right password. */
    void forgive(Email email, HttpServletRequest request) {
        var source = devices.known(email, request).orElseGet(() -> Requests.network(request));
        tries.forget(HERE, email.value() + " " + source);
        tries.forget(HERE_A_DAY, email.value() + " " + source);
    }
}
