package org.understory.mail;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many letters to many may leave in a minute: {@code understory.mail.mailing-per-minute} in all and
 * {@code understory.mail.mailing-per-domain} to one receiving domain; 0 is without a limit. A minute is one of the clock's;
 * what was counted is forgotten when the program ends.
 */
@Component
class Paces {
    private final Clock clock;
    private final int most;
    private final int mostToADomain;
    private final Map<Integer, Integer> byDomain = new HashMap<>();
    private long minute;
    private int all;

    Paces(
            Clock clock,
            @Value("${understory.mail.mailing-per-minute:0}") int most,
            @Value("${understory.mail.mailing-per-domain:600}") int mostToADomain) {
        this.clock = clock;
        this.most = most;
        this.mostToADomain = mostToADomain;
    }

    /** How many more may leave in this minute. */
    synchronized int left() {
        turn();
        return most == 0 ? Integer.MAX_VALUE : Math.max(0, most - all);
    }

    /** The domains that had theirs in this minute. */
    synchronized Integer[] resting() {
        turn();
        if (mostToADomain == 0) return new Integer[0];
        return byDomain.entrySet().stream()
                .filter(sent -> sent.getValue() >= mostToADomain)
                .map(Map.Entry::getKey)
                .toArray(Integer[]::new);
    }

    /** Whether one more may leave to a domain; if so it is counted. */
    synchronized boolean one(int domain) {
        turn();
        var sent = byDomain.getOrDefault(domain, 0);
        if (mostToADomain > 0 && sent >= mostToADomain) return false;
        byDomain.put(domain, sent + 1);
        all++;
        return true;
    }

    private void turn() {
        var now = clock.instant().getEpochSecond() / 60;
        if (now == minute) return;
        minute = now;
        all = 0;
        byDomain.clear();
    }
}
