package org.understory.live;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.understory.subject.Network;

/** One page that is open in a browser and listens. The thread that serves it waits here. */
final class OpenPage {
    private final String on;
    private final Network network;
    private final Set<String> watched;
    private final Set<String> touched = new LinkedHashSet<>();
    private long count;
    private long told;
    private boolean over;

    /**
     * @param seen how many the page showed when it was made
     * @param watched things of which it hears when they are touched
     */
    OpenPage(String on, Network network, long seen, Set<String> watched) {
        this.on = on;
        this.network = network;
        this.watched = Set.copyOf(watched);
        this.count = seen;
        this.told = seen;
    }

    String on() {
        return on;
    }

    Network network() {
        return network;
    }

    Set<String> watched() {
        return watched;
    }

    synchronized void touch(String thing) {
        touched.add(thing);
        notifyAll();
    }

    synchronized void tell(long now) {
        count = now;
        notifyAll();
    }

    synchronized void end() {
        over = true;
        notifyAll();
    }

    /** Waits for news, at most as long as this; the newest count if there is one that the page has not been told. */
    synchronized News await(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!over && count == told && touched.isEmpty()) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) return new News.None();
            wait(left);
        }
        if (over) return new News.Over();
        if (!touched.isEmpty()) {
            var things = List.copyOf(touched);
            touched.clear();
            return new News.Touched(things);
        }
        told = count;
        return new News.Count(count);
    }

    sealed interface News {
        record Count(long now) implements News {}

        /** Something about these watched things changed. */
        record Touched(List<String> things) implements News {
            public Touched {
                things = List.copyOf(things);
            }
        }

        /** Nothing came for a while. */
        record None() implements News {}

        /** The page is to be let go. */
        record Over() implements News {}
    }
}
