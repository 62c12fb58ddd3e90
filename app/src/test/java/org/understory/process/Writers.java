package org.understory.process;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Subscribers who write comments at the same time until the program is gone, and remember which were acknowledged. */
final class Writers {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /** Texts that were answered with "saved". */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /**
     * Lets each write up to so many comments; calls {@code kill} in the midst of it, when a few are acknowledged.
     *
     * @param cookies one for each writer
     */
    void writeUntil(int port, long article, List<String> cookies, int each, Runnable kill) {
        var before = acknowledged.size();
        var some = new CountDownLatch(3 + before % 7);
        var threads = cookies.stream()
                .map(cookie -> Thread.ofVirtual().start(() -> write(port, article, cookie, each, some)))
                .toList();
        try {
            if (!some.await(30, java.util.concurrent.TimeUnit.SECONDS))
                throw new IllegalStateException("Nobody could write");
            kill.run();
            for (var thread : threads) thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void write(int port, long article, String cookie, int each, CountDownLatch some) {
        for (int i = 0; i < each; i++) {
            var text = "written while it was killed " + NUMBER.incrementAndGet();
            if (!posted(port, article, cookie, text)) return;
            acknowledged.add(text);
            some.countDown();
        }
    }

    private static boolean posted(int port, long article, String cookie, String text) {
        var form = "kind=article&thing=" + article + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/comments"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", "__Host-understory=" + cookie)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 3;
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
