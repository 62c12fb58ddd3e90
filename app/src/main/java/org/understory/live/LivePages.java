package org.understory.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.live.OpenPage.News;
import org.understory.live.OpenPage.Wish;
import org.understory.subject.Entrance;
import org.understory.subject.Network;
import org.understory.subject.OpenTo;

/**
 * Tells the open pages of a browser, by one stream of server-sent events, how many have come in since each was made:
 * {@code event: fresh}, and a number with what it is about. Never a word. The thread of the request waits; it is a virtual one and costs little more than the connection.
 */
@Controller
@OpenTo(Entrance.EVERYONE)
class LivePages {
    private static final Duration HEARTBEAT = Duration.ofSeconds(25);
    private static final int MOST_PAGES = 20;
    private static final int MOST_WATCHED = 80;
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final OpenPages pages;
    private final List<LiveCount> counts;
    private final List<Watchable> watchables;

    LivePages(OpenPages pages, List<LiveCount> counts, List<Watchable> watchables) {
        this.pages = pages;
        this.counts = counts;
        this.watchables = watchables;
    }

    @GetMapping("/live")
    void listen(@RequestParam(defaultValue = "") String watch, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Anything else would be kept in memory, to be compressed when it ends.
        if (!"text/event-stream".equals(request.getHeader("Accept"))) {
            response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
            return;
        }
        var countings = countings(request);
        if (countings.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var network = Network.of(request.getRemoteAddr());
        var page = new OpenPage(network, countings.keySet(), watched(watch, request));
        if (!pages.add(page)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            countings.forEach((wish, counting) -> page.tell(wish.thing(), counting.now()));
            serve(page, news -> fresh(news, countings, request), response);
        } finally {
            pages.remove(page);
        }
    }

    private static long fresh(News.Count news, Map<Wish, Counting> countings, HttpServletRequest request) {
        var wish = news.wish();
        var counting = countings.get(wish);
        return counting == null ? 0 : counting.count().fresh(wish.on(), wish.seen(), news.now(), request);
    }

    /** What the browser's pages listen to; what is not there, or not for whoever asks, is left out. */
    private Map<Wish, Counting> countings(HttpServletRequest request) {
        var ons = values(request, "on");
        var seen = values(request, "seen");
        var countings = new LinkedHashMap<Wish, Counting>();
        for (var i = 0; i < Math.min(ons.length, MOST_PAGES); i++) {
            var from = i < seen.length ? seen[i] : "0";
            if (!from.matches("[0-9]{1,12}")) continue;
            var wish = new Wish(ons[i], Long.parseLong(from));
            counting(wish.thing(), request).ifPresent(counting -> countings.put(wish, counting));
        }
        return countings;
    }

    private static String[] values(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private Optional<Counting> counting(String thing, HttpServletRequest request) {
        for (var count : counts) {
            var now = count.now(thing, request);
            if (now.isPresent()) return Optional.of(new Counting(count, now.getAsLong()));
        }
        return Optional.empty();
    }

    private Set<String> watched(String watch, HttpServletRequest request) {
        if (watch.isEmpty()) return Set.of();
        var asked = Arrays.stream(watch.split(",", MOST_WATCHED + 1))
                .limit(MOST_WATCHED)
                .toList();
        var allowed = new HashSet<String>();
        for (var some : watchables) allowed.addAll(some.allowed(asked, request));
        return allowed;
    }

    private static void serve(OpenPage page, ToLongFunction<News.Count> fresh, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var out = response.getWriter();
        var until = System.nanoTime() + LASTS.toNanos();
        if (!sent(out, "retry: 5000\n\n")) return;
        try {
            while (System.nanoTime() < until) {
                var stays =
                        switch (page.await(HEARTBEAT)) {
                            case News.Count count -> told(out, count.wish(), fresh.applyAsLong(count));
                            case News.Touched(var things) -> {
                                var lines = new StringBuilder();
                                things.forEach(thing -> lines.append("event: touched\ndata: " + thing + "\n\n"));
                                yield sent(out, lines.toString());
                            }
                            case News.None() -> sent(out, ":\n\n");
                            case News.Over() -> false;
                        };
                if (!stays) return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fewer than before is no news. */
    private static boolean told(PrintWriter out, Wish wish, long fresh) {
        return fresh <= 0 || sent(out, "event: fresh\ndata: %d %s %d\n\n".formatted(fresh, wish.on(), wish.seen()));
    }

    /** Whether the browser is still there. */
    private static boolean sent(PrintWriter out, String text) {
        out.write(text);
        out.flush();
        return !out.checkError();
    }

    private record Counting(LiveCount count, long now) {}
}
