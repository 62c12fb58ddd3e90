package org.understory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The site's clock in tests: the real time, unless a test lets some pass. */
@Primary
@Component
public class TestClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Does something as if this much time had passed; afterwards it is now again. */
    public void after(Duration time, Runnable something) {
        var before = ahead;
        ahead = before.plus(time);
        try {
            something.run();
        } finally {
            ahead = before;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Times are instants until a template shows them");
    }
}
