package org.understory.mail;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Letters of one mailing that were taken together: they leave together, and what became of them is recorded together. */
final class Pouch {
    /** So many that the server refuses, and it takes none: then it is not about single addresses. */
    private static final int TOO_MANY_REFUSED = 50;

    private final long mailing;
    private final Journal.Page page;
    private final Queue<Ready> ready = new ConcurrentLinkedQueue<>();
    private final Queue<Settled> settled = new ConcurrentLinkedQueue<>();

    Pouch(long mailing, Journal.Page page) {
        this.mailing = mailing;
        this.page = page;
    }

    /** A letter that is ready to leave. */
    record Ready(Claimed recipient, PrintedLetter letter, String address) {}

    long mailing() {
        return mailing;
    }

    Journal.Page page() {
        return page;
    }

    void add(Ready letter) {
        ready.add(letter);
    }

    void settle(Claimed recipient, Fate fate) {
        settled.add(new Settled(recipient, fate));
    }

    /** How many have not left yet. */
    int size() {
        return ready.size();
    }

    /** The next letter to leave; none when all have left, or when the server refuses them all. */
    @Nullable
    Ready next() {
        return refusal() == null ? ready.poll() : null;
    }

    /**
     * Hands over what can be handed over; whatever is left afterwards was not sent. Each lane has a platform thread: with a
     * few connections that talk without a pause, virtual ones spent more on parking than on letters.
     */
    void leave(List<Lane> lanes, Paces paces) {
        try (var hands = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("letters-", 1).factory())) {
            lanes.stream().filter(Lane::isUsable).forEach(lane -> hands.execute(() -> lane.work(this, paces)));
        }
        putBack();
    }

    /** None of those that are left is sent. */
    void putBack() {
        for (var left = ready.poll(); left != null; left = ready.poll()) settle(left.recipient(), new Fate.NotSent());
    }

    /** What became of them. Letters of a mailing that the server refuses altogether wait until somebody has looked into it. */
    Collection<Settled> settled() {
        if (refusal() == null) return List.copyOf(settled);
        return settled.stream()
                .map(each -> refusalOf(each).findAny().isPresent()
                        ? new Settled(each.recipient(), new Fate.NotSent())
                        : each)
                .toList();
    }

    /** The code with which the server refuses all of them; null if it does not. */
    @Nullable
    String refusal() {
        if (settled.stream().anyMatch(each -> each.fate() instanceof Fate.Answered(Delivery.Delivered arrived)))
            return null;
        var refused = settled.stream().flatMap(Pouch::refusalOf).toList();
        return refused.size() < TOO_MANY_REFUSED ? null : refused.getFirst();
    }

    private static Stream<String> refusalOf(Settled each) {
        return each.fate() instanceof Fate.Answered(Delivery.Refused(var code)) ? Stream.of(code) : Stream.empty();
    }
}
