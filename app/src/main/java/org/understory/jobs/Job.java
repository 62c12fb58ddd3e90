package org.understory.jobs;

import java.time.Duration;

/**
 * Something that is done again and again. A room makes it a bean; it then runs on one node at a time, the next round
 * {@code every} after the last one ended. A round may be repeated after a crash, so doing it twice must do no harm.
 *
 * @param name words joined by hyphens, unique and never changed: rounds are remembered by it
 */
public record Job(String name, Duration every, Runnable work) {
    public Job {
        if (!name.matches("[a-z]+(-[a-z]+)*")) throw new IllegalArgumentException("Not a job's name: " + name);
        if (!every.isPositive()) throw new IllegalArgumentException("A job needs time between its rounds");
    }
}
