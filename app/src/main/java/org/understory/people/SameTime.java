package org.understory.people;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets an answer take the same time whether there was something to do or not, so that the time tells nothing. */
public final class SameTime {
    private static final Duration WHOLE = Duration.ofMillis(250);

    private SameTime() {}

    /** Does the work and returns a quarter of a second after it was called, or later when the work took longer. */
    public static void spend(Runnable work) {
        var until = System.nanoTime() + WHOLE.toNanos();
        work.run();
        for (var left = until - System.nanoTime(); left > 0; left = until - System.nanoTime())
            LockSupport.parkNanos(left);
    }
}
