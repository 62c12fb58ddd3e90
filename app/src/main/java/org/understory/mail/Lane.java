package org.understory.mail;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection over which letters of a mailing leave, opened again when a server ends it after some of them. */
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final Carrier carrier;
    private Carrier.@Nullable Round round;
    private int arrived;
    private volatile boolean closed;

    Lane(Carrier carrier) {
        this.carrier = carrier;
    }

    void open() throws Carrier.Unreachable {
        if (round == null) round = carrier.open();
    }

    boolean isUsable() {
        return !closed;
    }

    /** Hands over one after the other until none is left or the connection is of no use any more. */
    void work(Pouch pouch, Paces paces) {
        while (!closed) {
            var next = pouch.next();
            if (next == null) return;
            var recipient = next.recipient();
            pouch.settle(recipient, paces.one(recipient.domain()) ? handed(next, pouch.page()) : new Fate.NotSent());
        }
    }

    private Fate handed(Pouch.Ready next, Journal.Page journal) {
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
