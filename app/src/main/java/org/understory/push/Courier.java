package org.understory.push;

import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.understory.jobs.Job;
import org.understory.live.SignalListener;

/** Sends what waits in the outbox, outside of any transaction: at once when told, and again and again what is to be retried. */
@Component
@ConditionalOnWebApplication
class Courier implements SignalListener {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration ALL_WITHIN = Duration.ofSeconds(25);

    private final Outbox outbox;
    private final Envelopes envelopes;
    private final Endpoints endpoints;
    private final Clock clock;
    private final ReentrantLock oneRound = new ReentrantLock();
    private final AtomicBoolean called = new AtomicBoolean();

    Courier(Outbox outbox, Envelopes envelopes, Endpoints endpoints, Clock clock) {
        this.outbox = outbox;
        this.envelopes = envelopes;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Pushes.TOPIC;
    }

    @Override
    public void heard(String what) {
        if (called.compareAndSet(false, true))
            Thread.ofVirtual().name("courier").start(this::deliver);
    }

    /** Sends all that is due; returns when it is sent or cannot be sent now. */
    void deliver() {
        oneRound.lock();
        try {
            called.set(false); // a message that is stored from now on calls again
            var due = outbox.claim();
            while (!due.isEmpty()) {
                send(due);
                due = outbox.claim();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            oneRound.unlock();
        }
    }

    /** One slow push service holds up nobody for longer than the whole round may take; its thread is stopped then. */
    private void send(List<OutgoingPush> due) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    due.stream().<Callable<Answer>>map(push -> () -> hand(push)).toList();
            var answers = threads.invokeAll(tasks, ALL_WITHIN.toSeconds(), TimeUnit.SECONDS);
            for (int i = 0; i < due.size(); i++) record(due.get(i), answerOf(answers.get(i)));
        }
    }

    private void record(OutgoingPush push, Answer answer) {
        if (answer instanceof Answer.Refused || answer instanceof Answer.Broken)
            LOG.warn("Push {} to device {} did not leave: {}", push.id(), push.subscription(), answer);
        outbox.note(push, answer);
    }

    private static Answer answerOf(Future<Answer> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException tooLate) {
            return new Answer.Broken("slow");
        } catch (ExecutionException bug) {
            LOG.error("A push could not be made", bug.getCause());
            return new Answer.Refused("bug");
        }
    }

    Answer hand(OutgoingPush push) {
        var uri = endpoints.read(push.endpoint());
        if (uri.isEmpty()) return new Answer.Refused("address");
        try {
            var checked = endpoints.check(uri.get());
            if (checked.isEmpty()) return new Answer.Refused("address");
            return Line.post(checked.get(), envelopes.headers(push, uri.get(), clock.instant()), envelopes.body(push));
        } catch (UnknownHostException unknown) {
            return new Answer.Broken("no-address");
        }
    }

    @Configuration(value = "pushRounds", proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Rounds {
        @Bean
        Job pushesAgain(Courier courier) {
            return new Job("pushes-again", Duration.ofSeconds(20), courier::deliver);
        }

        @Bean
        Job sweepPushes(Outbox outbox) {
            return new Job("sweep-pushes", Duration.ofHours(1), outbox::sweep);
        }
    }
}
