package org.understory.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.understory.jobs.Job;
import org.understory.live.SignalListener;
import org.understory.web.Sites;

/** Sends what waits in the outbox: at once when a letter was posted, and again and again for those to be retried. */
@Component
@ConditionalOnWebApplication
class Postman implements SignalListener {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Post post;
    private final Mailers mailers;
    private final AddressBook addresses;
    private final Suppressions suppressions;
    private final Sites sites;
    private final Outside.Covers covers;
    private final ManyLetters many;
    private final ReentrantLock oneRound = new ReentrantLock();
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile boolean down;
    private @Nullable HandedOver unrecorded;

    Postman(
            Outbox outbox,
            Post post,
            Mailers mailers,
            AddressBook addresses,
            Suppressions suppressions,
            Sites sites,
            Outside.Covers covers,
            ManyLetters many) {
        this.outbox = outbox;
        this.post = post;
        this.mailers = mailers;
        this.addresses = addresses;
        this.suppressions = suppressions;
        this.sites = sites;
        this.covers = covers;
        this.many = many;
    }

    @Override
    public String topic() {
        return Letters.TOPIC;
    }

    @Override
    public void heard(String what) {
        if (called.compareAndSet(false, true))
            Thread.ofVirtual().name("postman").start(this::deliver);
    }

    /** What was cut off by a kill goes on at once. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        heard("start");
    }

    /** Sends all that is due; returns when it is sent or cannot be sent now. */
    void deliver() {
        oneRound.lock();
        try {
            called.set(false); // a letter posted from now on calls again
            if (outbox.hasWork() || many.hasWork()) post.hold(this::round);
        } finally {
            oneRound.unlock();
        }
    }

    /** What became of a letter; kept while the database cannot hear of it, so that it does not go again without need. */
    private record HandedOver(OutgoingLetter letter, Delivery delivery) {}

    private void round() {
        try {
            if (outbox.hasWork()) letters();
            if (!many.hasWork()) return;
            many.sendAll(() -> {
                if (outbox.hasWork()) letters();
            });
            down = false;
        } catch (Carrier.Unreachable unreachable) {
            isDown(unreachable);
        }
    }

    private void isDown(Carrier.Unreachable because) {
        if (!down) LOG.warn("Letters wait: the mail server cannot be used ({})", because.getMessage());
        down = true;
    }

    private void letters() {
        record();
        var recovered = outbox.recover();
        if (recovered.sentAgain() > 0)
            LOG.warn("{} letters were cut off in the air and are sent again", recovered.sentAgain());
        if (recovered.doubtful() > 0)
            LOG.warn("{} letters were cut off in the air twice and are given up", recovered.doubtful());
        try (var round = mailers.carrier().open()) {
            if (down) LOG.info("The mail server answers again");
            down = false;
            var next = outbox.next();
            while (next.isPresent()) {
                var delivery = send(next.get(), round);
                if (delivery instanceof Delivery.Broken) return;
                next = outbox.next();
            }
        } catch (Carrier.Unreachable unreachable) {
            isDown(unreachable);
        }
    }

    private Delivery send(OutgoingLetter letter, Carrier.Round round) {
        var address = addresses.address(letter.to());
        if (address.isEmpty() || suppressions.has(address.get())) {
            outbox.suppress(letter);
            return new Delivery.Refused("suppressed");
        }
        var delivery = hand(letter, address.get(), round);
        if (delivery instanceof Delivery.NobodyThere nobody) suppressions.add(address.get(), nobody.code());
        if (!(delivery instanceof Delivery.Delivered)) LOG.warn("Letter {} did not leave: {}", letter.id(), delivery);
        unrecorded = new HandedOver(letter, delivery);
        record();
        return delivery;
    }

    private void record() {
        if (unrecorded == null) return;
        outbox.record(unrecorded.letter(), unrecorded.delivery());
        unrecorded = null;
    }

    private Delivery hand(OutgoingLetter letter, String email, Carrier.Round round) {
        var site = sites.find(letter.community());
        if (site.isEmpty()) return new Delivery.Refused("community");
        try {
            var address = Envelope.address(email);
            var outside = covers.of(letter, site.get());
            var message = Envelope.of(letter, outside, site.get(), mailers.from(site.get()), address);
            return round.hand(message, address, () -> {
                if (!outbox.taken(letter)) throw new Withdrawn();
            });
        } catch (Withdrawn withdrawn) {
            return new Delivery.Broken("withdrawn"); // its end was not said, and so nothing more can be said here
        } catch (MessagingException | IllegalArgumentException odd) {
            return new Delivery.NobodyThere("address");
        }
    }

    /** The letter was taken back, as by an erasure, while it was being handed over. */
    private static final class Withdrawn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Rounds {
        @Bean
        Job lettersAgain(Postman postman) {
            return new Job("letters-again", Duration.ofSeconds(20), postman::deliver);
        }
    }
}
