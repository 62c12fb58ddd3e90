package org.understory.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.live.OpenPage.News;
import org.understory.subject.Entrance;
import org.understory.subject.Network;
import org.understory.subject.OpenTo;

/**
 * Tells an open page, by server-sent events, how many have come in since it was made: {@code event: fresh}, and a number.
 * Never a word. The thread of the request waits; it is a virtual one and costs little more than the connection.
 */
@Controller
@OpenTo(Entrance.EVERYONE)
class LivePages {
    private static final Duration HEARTBEAT = Duration.ofSeconds(25);
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final OpenPages pages;
    private final List<LiveCount> counts;

    LivePages(OpenPages pages, List<LiveCount> counts) {
        this.pages = pages;
        this.counts = counts;
    }

    @GetMapping("/live")
    void listen(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "0") String seen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        // Anything else would be kept in memory, to be compressed when it ends.
        if (!"text/event-stream".equals(request.getHeader("Accept"))) {
            response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
            return;
        }
        var now = now(on, request);
        if (now.isEmpty() || !seen.matches("[0-9]{1,12}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var page = new OpenPage(on, Network.of(request.getRemoteAddr()), Long.parseLong(seen));
        if (!pages.add(page)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            page.tell(now.getAsLong());
            serve(page, Long.parseLong(seen), response);
        } finally {
            pages.remove(page);
        }
    }

    private OptionalLong now(String on, HttpServletRequest request) {
        return counts.stream()
                .map(count -> count.now(on, request))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static void serve(OpenPage page, long seen, HttpServletResponse response) throws IOException {
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
                            case News.Count(long now)
                            when now > seen -> sent(out, "event: fresh\ndata: " + (now - seen) + "\n\n");
                            case News.Count fewer -> true;
                            case News.None() -> sent(out, ":\n\n");
                            case News.Over() -> false;
                        };
                if (!stays) return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the browser is still there. */
    private static boolean sent(PrintWriter out, String text) {
        out.write(text);
        out.flush();
        return !out.checkError();
    }
}
