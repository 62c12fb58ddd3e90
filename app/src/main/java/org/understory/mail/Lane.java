package org.understory.mail;

import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection over which letters of a mailing leave, opened again when a server ends it after some of them. */
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final Carrier carrier;
    private final Journal journal;
    private Carrier.@Nullable Round round;
    private int arrived;
    private volatile boolean closed;

    Lane(Carrier carrier, Journal journal) {
        this.carrier = carrier;
        this.journal = journal;
    }

    /** A letter that is ready to leave. */
    record Ready(Claimed recipient, PrintedLetter letter, String address) {}

    void open() throws Carrier.Unreachable {
        if (round == null) round = carrier.open();
    }

    boolean isUsable() {
        return !closed;
    }

    /** Hands over one after the other until none is left or the connection is of no use any more. */
    void work(Queue<Ready> queue, Queue<Settled> settled, Paces paces) {
        while (!closed) {
            var next = queue.poll();
            if (next == null) return;
            var recipient = next.recipient();
            settled.add(new Settled(recipient, paces.one(recipient.domain()) ? handed(next) : new Fate.NotSent()));
        }
    }

    private Fate handed(Ready next) {
        var recipient = next.recipient().id();
        var inTheAir = new AtomicBoolean();
        try {
            open();
            var delivery = java.util.Objects.requireNonNull(round).hand(next.letter(), next.address(), () -> {
                journal.inTheAir(recipient);
                inTheAir.set(true);
            });
            journal.answered(recipient, delivery);
            if (delivery instanceof Delivery.Delivered) arrived++;
            if (delivery instanceof Delivery.Broken) {
                hungUp();
                if (inTheAir.get()) return new Fate.InTheAir();
            }
            if (delivery.equals(new Delivery.Later("421"))) hungUp(); // the server says that it ends the connection
            return new Fate.Answered(delivery);
        } catch (Carrier.Unreachable unreachable) {
            closed = true;
            return new Fate.NotSent();
        } catch (UncheckedIOException full) {
            LOG.error("The journal of letters cannot be written; nothing more is sent", full);
            closed = true;
            return inTheAir.get() ? new Fate.InTheAir() : new Fate.NotSent();
        }
    }

    /** Some servers take only so many letters over one connection. One that took none is left alone for a while. */
    private void hungUp() {
        if (arrived == 0) closed = true;
        arrived = 0;
        end();
    }

    private void end() {
        if (round instanceof Carrier.Round opened) opened.close();
        round = null;
    }

    @Override
    public void close() {
        closed = true;
        end();
    }
}
