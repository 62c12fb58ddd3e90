package org.understory.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.understory.subject.Network;
import org.understory.subject.Subject;

/** All browsers whose pages are open and listen on this node. */
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
    private final Set<OpenPage> open = new HashSet<>();
    private boolean running;

    /** The signal on {@link #TOPIC} that something about a thing changed, such as its reactions. */
    public static String touched(Subject thing) {
        return thing + " " + TOUCHED;
    }

    /** Takes a page in; false if there are too many, of one network or in all. */
    synchronized boolean add(OpenPage page) {
        var ofNetwork = networks.getOrDefault(page.network(), 0);
        if (!running || open.size() >= MOST || ofNetwork >= MOST_OF_A_NETWORK) return false;
        enter(pages, page.things(), page);
        enter(watching, page.watched(), page);
        networks.put(page.network(), ofNetwork + 1);
        open.add(page);
        return true;
    }

    synchronized void remove(OpenPage page) {
        if (!open.remove(page)) return;
        leave(pages, page.things(), page);
        leave(watching, page.watched(), page);
        networks.computeIfPresent(page.network(), (network, count) -> count == 1 ? null : count - 1);
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
            pages.getOrDefault(thing, Set.of()).forEach(page -> page.tell(thing, now));
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
        open.forEach(OpenPage::end);
    }

    /** How many browsers listen to a thing. */
    synchronized int listening(String thing) {
        return pages.getOrDefault(thing, Set.of()).size();
    }

    private static void enter(Map<String, Set<OpenPage>> book, Set<String> things, OpenPage page) {
        for (var thing : things)
            book.computeIfAbsent(thing, none -> new HashSet<>()).add(page);
    }

    private static void leave(Map<String, Set<OpenPage>> book, Set<String> things, OpenPage page) {
        for (var thing : things) {
            book.computeIfPresent(thing, (name, some) -> {
                some.remove(page);
                return some.isEmpty() ? null : some;
            });
        }
    }
}
