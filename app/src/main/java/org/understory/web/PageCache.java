package org.understory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.understory.live.SignalListener;
import org.understory.live.Signals;
import org.understory.subject.Subject;

/**
 * Public pages, kept as compressed bytes and answered before any session, security or database work. A page is kept
 * only when its handler says so with {@link #keep}, and only as a visitor without cookies sees it. It is dropped on every
 * node when something it shows changes: say so with {@link #changed}, inside the transaction that changes it.
 */
@Component
public class PageCache implements SignalListener {
    private static final String TOPIC = "pages";
    private static final String KEPT = PageCache.class.getName() + ".kept";
    private static final long MOST_BYTES = 48L << 20;

    private final Signals signals;
    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>(256, 0.75f, true);
    private final Map<String, Long> droppedAt = new ConcurrentHashMap<>();
    private final AtomicLong epoch = new AtomicLong();
    private long everythingDroppedAt;
    private long bytes;

    PageCache(Signals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Lets the page that this request asks for be kept.
     *
     * @param until when its next change by time comes, or null
     * @param shows what it shows: a change of any of these drops it. The community, whose name and colours are on every
     *     page, need not be among them
     */
    public static void keep(HttpServletRequest request, @Nullable Instant until, Collection<Subject> shows) {
        var tags = new ArrayList<>(shows.stream().map(Subject::toString).toList());
        tags.add(new Subject("community", Requests.site(request).id().value()).toString());
        request.setAttribute(KEPT, new Keeping(until, List.copyOf(tags)));
    }

    /**
     * Drops all pages that show this thing when the running transaction commits: here before whoever changed it is
     * answered, on other nodes as soon as they hear of it.
     */
    public void changed(Subject shown) {
        var tag = shown.toString();
        signals.send(TOPIC, tag);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) heard(tag);
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    heard(tag);
                }
            });
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public synchronized void heard(String tag) {
        droppedAt.put(tag, epoch.incrementAndGet());
        entries.values().removeIf(entry -> {
            if (!entry.tags().contains(tag)) return false;
            bytes -= entry.response().size();
            return true;
        });
    }

    /** After a lost connection nobody knows what changed, so nothing is kept. */
    @Override
    public synchronized void missedSome() {
        everythingDroppedAt = epoch.incrementAndGet();
        droppedAt.clear();
        entries.clear();
        bytes = 0;
    }

    /** The moment before a page is rendered; what changes after it must not be kept. */
    long now() {
        return epoch.get();
    }

    static @Nullable Keeping keeping(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof Keeping keeping ? keeping : null;
    }

    synchronized @Nullable StoredResponse find(String key) {
        var entry = entries.get(key);
        if (entry == null) return null;
        if (entry.until() == null || clock.instant().isBefore(entry.until())) return entry.response();
        entries.remove(key);
        bytes -= entry.response().size();
        return null;
    }

    synchronized void store(String key, StoredResponse response, Keeping keeping, long renderedFrom) {
        if (everythingDroppedAt > renderedFrom) return;
        for (var tag : keeping.tags()) if (droppedAt.getOrDefault(tag, 0L) > renderedFrom) return;
        var before = entries.put(key, new Entry(response, Set.copyOf(keeping.tags()), keeping.until()));
        bytes += response.size() - (before == null ? 0 : before.response().size());
        var eldest = entries.values().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().response().size();
            eldest.remove();
        }
    }

    record Keeping(@Nullable Instant until, List<String> tags) {}

    private record Entry(
            StoredResponse response,
            Set<String> tags,
            @Nullable Instant until) {}
}
