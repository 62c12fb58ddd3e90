package org.understory.live;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.subject.Network;

/** The one connection of a browser, for whatever its open pages listen to. The thread that serves it waits here. */
final class OpenPage {
    private final Network network;
    private final Set<Wish> wishes;
    private final Set<String> watched;
    private final Set<String> touched = new LinkedHashSet<>();
    private final Set<Wish> fresh = new LinkedHashSet<>();
    private final Map<String, Long> counts = new HashMap<>();
    private boolean over;

    /** What one page listens to, and how many of it the page showed when it was made. */
    record Wish(String on, long seen) {
        /** The thing alone; what stands behind a slash says which part of it the page shows. */
        String thing() {
            var slash = on.indexOf('/');
            return slash < 0 ? on : on.substring(0, slash);
        }
    }

    /** @param watched things of which it hears when they are touched */
    OpenPage(Network network, Set<Wish> wishes, Set<String> watched) {
        this.network = network;
        this.wishes = Set.copyOf(wishes);
        this.watched = Set.copyOf(watched);
    }

    Set<String> things() {
        return wishes.stream().map(Wish::thing).collect(toUnmodifiableSet());
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

    synchronized void tell(String thing, long now) {
        var before = counts.put(thing, now);
        for (var wish : wishes) {
            if (wish.thing().equals(thing) && now != (before == null ? wish.seen() : before)) fresh.add(wish);
        }
        notifyAll();
    }

    synchronized void end() {
        over = true;
        notifyAll();
    }

    /** Waits for news, at most as long as this; a count only if it is not the one that was told last. */
    synchronized News await(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!over && fresh.isEmpty() && touched.isEmpty()) {
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
        var wish = fresh.iterator().next();
        fresh.remove(wish);
        return new News.Count(wish, counts.getOrDefault(wish.thing(), wish.seen()));
    }

    sealed interface News {
        record Count(Wish wish, long now) implements News {}

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
