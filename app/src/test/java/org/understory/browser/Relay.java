package org.understory.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.understory.RunningSite;

/** Stands between a browser and the site, and breaks connections when it is told to. */
final class Relay implements AutoCloseable {
    private static final int MOST = 65_536;

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile String path = "";

    Relay() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Breaks all that is open, and then so many connections on which a path is asked for first. */
    void breaks(String asked, int times) {
        path = "GET " + asked + " ";
        broken.set(times);
        open.forEach(Relay::close);
    }

    int stillToBreak() {
        return broken.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                Thread.ofVirtual().start(() -> pass(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket browser) {
        open.add(browser);
        try (browser) {
            var buffer = new byte[MOST];
            var read = browser.getInputStream().read(buffer);
            if (read < 0) return;
            var asked = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            if (broken.get() > 0 && asked.startsWith(path)) {
                broken.decrementAndGet();
                return;
            }
            try (var site = new Socket(InetAddress.getLoopbackAddress(), RunningSite.PORT)) {
                open.add(site);
                Thread.ofVirtual().start(() -> copy(site, browser));
                site.getOutputStream().write(buffer, 0, read);
                copy(browser, site);
            }
        } catch (IOException gone) {
            // One of the two hung up, as they may.
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // One of the two hung up, as they may.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket one) {
        try {
            one.close();
        } catch (IOException already) {
            // It is as good as closed.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException already) {
            // It is as good as closed.
        }
        open.forEach(Relay::close);
    }
}
