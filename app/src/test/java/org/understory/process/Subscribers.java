package org.understory.process;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.understory.Reader;
import org.understory.members.AtTheGate;

/** People who subscribe one after the other until the program is gone, and remember who was promised a letter. */
final class Subscribers implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Set<String> promised;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Thread> threads;

    private Subscribers(int port, int count, Set<String> promised) {
        this.promised = promised;
        this.threads = IntStream.range(0, count)
                .mapToObj(one -> Thread.ofVirtual().start(() -> subscribe(port)))
                .toList();
    }

    /** @param promised takes up the addresses to which the site says that it sent a letter */
    static Subscribers begin(int port, int count, Set<String> promised) {
        return new Subscribers(port, count, promised);
    }

    static Set<String> nobodyYet() {
        return ConcurrentHashMap.newKeySet();
    }

    private void subscribe(int port) {
        try {
            while (!stopped.get()) subscribeOne(port, NUMBER.incrementAndGet());
        } catch (IllegalStateException killed) {
            // Whoever was cut off got no promise.
        }
    }

    /** Each comes from a network of their own, as the limits expect. */
    private void subscribeOne(int port, int number) {
        var email = "subscriber-" + number + "@home.test";
        var reader = new Reader("127.0.0.1", port)
                .with("X-Forwarded-For", "10.1." + number / 250 + "." + (1 + number % 250));
        var form = reader.get("/subscribe").page().selectFirst("form[action=/subscribe]");
        if (form == null) throw new IllegalStateException("killed while the page was made");
        var proof = AtTheGate.solved(reader);
        var answer = reader.submit(form, "name", "Ana", "email", email, "consent", "yes", "altcha", proof);
        if (answer.status() >= 500) throw new IllegalStateException("killed");
        if (!answer.location().equals("/subscribe/thank-you"))
            throw new AssertionError(answer.status() + " " + answer.text());
        promised.add(email);
    }

    @Override
    public void close() {
        stopped.set(true);
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
