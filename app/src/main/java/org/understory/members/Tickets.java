package org.understory.members;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One-time tokens of the uncached page, for browsers without JavaScript. They tell when the page was opened. */
@Component
class Tickets {
    static final Duration LEAST = Duration.ofSeconds(3);
    private static final Duration LASTS = Duration.ofHours(2);

    private final GateKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tickets(GateKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String give() {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        var text = clock.instant().toEpochMilli() + "." + HexFormat.of().formatHex(bytes);
        return text + "." + key.sign("ticket " + text);
    }

    Proof check(@Nullable String ticket) {
        if (ticket == null || !ticket.matches("\\d{1,15}\\.[0-9a-f]{24}\\.[\\w-]{32}")) return new Proof.Missing();
        var dot = ticket.lastIndexOf('.');
        var text = ticket.substring(0, dot);
        if (!key.signed("ticket " + text, ticket.substring(dot + 1))) return new Proof.Missing();
        var given = Instant.ofEpochMilli(Long.parseLong(text.substring(0, text.indexOf('.'))));
        var age = Duration.between(given, clock.instant());
        if (age.compareTo(LASTS) > 0) return new Proof.TooOld();
        return age.compareTo(LEAST) < 0 ? new Proof.TooQuick() : new Proof.Shown(ticket, true);
    }
}
