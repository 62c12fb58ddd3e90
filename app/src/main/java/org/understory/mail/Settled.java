package org.understory.mail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recipient with what became of the letter, and what follows from it. */
record Settled(Claimed recipient, Fate fate) {
    private static final Duration GIVES_UP_AFTER = Duration.ofDays(3);

    /** How the recipient's row looks from now on. */
    record Row(String state, @Nullable String error, Instant next, boolean twice, int cuts, int attempts) {}

    /** A letter is handed over once more after a cut; after a second cut it may have arrived twice, so it is given up. */
    Row row(Instant now) {
        return switch (fate) {
            case Fate.NotSent none -> waiting(null, now, recipient.attempts());
            case Fate.Suppressed(var why) -> ended("suppressed", why);
            case Fate.InTheAir cut ->
                recipient.cuts() > 0
                        ? new Row("doubtful", "cut off twice", now, false, recipient.cuts() + 1, tried())
                        : new Row("waiting", "cut", now, true, 1, tried());
            case Fate.Answered(Delivery.Delivered arrived) -> ended("sent", null);
            case Fate.Answered(Delivery.Refused refused) -> ended("failed", refused.code());
            case Fate.Answered(Delivery.NobodyThere nobody) -> ended("failed", nobody.code());
            case Fate.Answered(Delivery.Later later) -> again(later.code(), now);
            case Fate.Answered(Delivery.Broken broken) -> again(broken.code(), now);
        };
    }

    private Row again(String code, Instant now) {
        var next = now.plus(Outbox.pause(tried()));
        return next.isAfter(recipient.createdAt().plus(GIVES_UP_AFTER))
                ? ended("failed", code)
                : waiting(code, next, tried());
    }

    private Row ended(String state, @Nullable String error) {
        return new Row(state, error, recipient.createdAt(), false, recipient.cuts(), tried());
    }

    private Row waiting(@Nullable String error, Instant next, int attempts) {
        return new Row("waiting", error, next, false, recipient.cuts(), attempts);
    }

    private int tried() {
        return recipient.attempts() + 1;
    }
}
