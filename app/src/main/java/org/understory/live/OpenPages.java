package org.understory.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.understory.subject.Network;
import org.understory.subject.Subject;

/** All pages that are open in browsers and listen on this node. */
@Component
public class OpenPages implements SignalListener, SmartLifecycle {
    /** Signals on this topic are {@code article:12 216}: a thing, a blank, and how many there are under it now. */
    public static final String TOPIC = "fresh";

    static final int MOST = 4_000;
    static final int MOST_OF_A_NETWORK = 80;

    private static final String TOUCHED = "touched";

    private final Map<String, Set<OpenPage>> pages = new HashMap<>();
    private final Map<String, Set<OpenPage>> watching = new HashMap<>();
    private final Map<Network, Integer> networks = new HashMap<>();
    private int open;
    private boolean running;

    /** The signal on {@link #TOPIC} that something about a thing changed, such as its reactions. */
    public static String touched(Subject thing) {
        return thing + " " + TOUCHED;
    }

    /** Takes a page in; false if there are too many, of one network or in all. */
    synchronized boolean add(OpenPage page) {
        var ofNetwork = networks.getOrDefault(page.network(), 0);
        if (!running || open >= MOST || ofNetwork >= MOST_OF_A_NETWORK) return false;
        pages.computeIfAbsent(page.on(), none -> new HashSet<>()).add(page);
        for (var thing : page.watched())
            watching.computeIfAbsent(thing, none -> new HashSet<>()).add(page);
        networks.put(page.network(), ofNetwork + 1);
        open++;
        return true;
    }

    synchronized void remove(OpenPage page) {
        var listening = pages.get(page.on());
        if (listening == null || !listening.remove(page)) return;
        if (listening.isEmpty()) pages.remove(page.on());
        for (var thing : page.watched()) {
            watching.computeIfPresent(thing, (name, some) -> {
                some.remove(page);
                return some.isEmpty() ? null : some;
            });
        }
        networks.computeIfPresent(page.network(), (network, count) -> count == 1 ? null : count - 1);
        open--;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public synchronized void heard(String what) {
        var blank = what.indexOf(' ');
        if (blank < 0) return;
        var thing = what.substring(0, blank);
        var news = what.substring(blank + 1);
        if (news.equals(TOUCHED)) {
            watching.getOrDefault(thing, Set.of()).forEach(page -> page.touch(thing));
        } else {
            var now = Long.parseLong(news);
            pages.getOrDefault(thing, Set.of()).forEach(page -> page.tell(now));
        }
    }

    /** Nobody knows what was missed: the browsers come back and ask. */
    @Override
    public synchronized void missedSome() {
        endAll();
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** Lets all pages go, so that the server need not wait for them; called before the server stops. */
    @Override
    public synchronized void stop() {
        running = false;
        endAll();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    private void endAll() {
        pages.values().forEach(some -> some.forEach(OpenPage::end));
    }
}
