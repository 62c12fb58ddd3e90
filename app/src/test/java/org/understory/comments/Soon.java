package org.understory.comments;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What becomes true within a second. */
final class Soon {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private Soon() {}

    static void holds(Runnable fact) {
        var until = System.nanoTime() + A_SECOND.toNanos();
        while (true) {
            try {
                fact.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > until) throw notYet;
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }
}
