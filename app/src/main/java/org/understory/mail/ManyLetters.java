package org.understory.mail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends mailings, a pouch at a time over a few connections. While one pouch leaves, what became of the one before is recorded
 * and the next one is packed. Only the one who holds the post may call it.
 */
@Component
class ManyLetters {
    private static final Logger LOG = LoggerFactory.getLogger(ManyLetters.class);
    private static final int LANES = 2;

    private final Batches batches;
    private final Packing packing;
    private final Journal journal;
    private final Paces paces;
    private final Mailers mailers;
    private final AddressBook addresses;
    private final Suppressions suppressions;

    ManyLetters(
            Batches batches,
            Packing packing,
            Journal journal,
            Paces paces,
            Mailers mailers,
            AddressBook addresses,
            Suppressions suppressions) {
        this.batches = batches;
        this.packing = packing;
        this.journal = journal;
        this.paces = paces;
        this.mailers = mailers;
        this.addresses = addresses;
        this.suppressions = suppressions;
    }

    boolean hasWork() {
        return batches.hasWork();
    }

    /**
     * Sends all that is due and may leave in this minute.
     *
     * @param between done after each pouch: single letters do not wait for thousands
     */
    void sendAll(Runnable between) throws Carrier.Unreachable {
        recover();
        var lanes = IntStream.range(0, LANES)
                .mapToObj(n -> new Lane(mailers.carrier()))
                .toList();
        try (var besides = Executors.newVirtualThreadPerTaskExecutor()) {
            lanes.getFirst().open();
            sendAll(lanes, besides, between);
        } finally {
            lanes.forEach(Lane::close);
        }
        batches.endFinished();
    }

    private void sendAll(List<Lane> lanes, ExecutorService besides, Runnable between) {
        var round = packing.round();
        var next = round.next(0);
        @Nullable Pouch before = null;
        while (next.isPresent()) {
            var leaving = next.get();
            var left = before;
            var packed = besides.submit(() -> {
                if (left != null) settle(left);
                return round.next(leaving.size());
            });
            leaving.leave(lanes, paces);
            next = result(packed);
            before = leaving;
            if (leaving.refusal() != null || lanes.stream().noneMatch(Lane::isUsable)) break;
            between.run();
        }
        if (before != null) settle(before);
        next.ifPresent(packed -> {
            packed.putBack();
            settle(packed);
        });
    }

    private static Optional<Pouch> result(Future<Optional<Pouch>> packed) {
        try {
            return packed.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) throw why;
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopping);
        }
    }

    /** Finds out what became of those that were being sent when the program or the database died. */
    private void recover() {
        for (var cutOff = batches.cutOff(); !cutOff.isEmpty(); cutOff = batches.cutOff()) {
            var written = journal.read();
            var settled = cutOff.stream()
                    .map(recipient -> new Settled(recipient, written.of(recipient.claim(), recipient.id())))
                    .toList();
            batches.record(settled);
            LOG.warn(
                    "{} letters to many were being sent when something died; {} of them may have arrived",
                    settled.size(),
                    settled.stream()
                            .filter(each -> each.fate() instanceof Fate.InTheAir)
                            .count());
        }
    }

    /** Records what became of a pouch, notes the addresses at which nobody is, and pauses what a server refuses altogether. */
    private void settle(Pouch pouch) {
        var settled = pouch.settled();
        batches.record(settled);
        var gone = settled.stream()
                .filter(each -> each.fate() instanceof Fate.Answered(Delivery.NobodyThere nobody))
                .map(each -> each.recipient().person())
                .toList();
        if (!gone.isEmpty()) addresses.addresses(gone).values().forEach(email -> suppressions.add(email, "550"));
        var refusal = pouch.refusal();
        if (refusal != null) {
            batches.pause(pouch.mailing(), refusal);
            LOG.warn("Mailing {} pauses: the mail server refuses it ({})", pouch.mailing(), refusal);
        }
    }
}
