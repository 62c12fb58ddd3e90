package org.understory.mail;

import jakarta.mail.MessagingException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.understory.web.Messages;
import org.understory.web.Sites;

/** Sends mailings, a batch at a time over a few connections. Only the one who holds the post may call it. */
@Component
class ManyLetters {
    private static final Logger LOG = LoggerFactory.getLogger(ManyLetters.class);
    private static final int BATCH = 250;
    private static final int LANES = 2;

    /** So many in a row that the server refuses, and nobody takes one: then it is not about single addresses. */
    private static final int TOO_MANY_REFUSED = 50;

    private final Batches batches;
    private final Journal journal;
    private final Paces paces;
    private final Mailers mailers;
    private final AddressBook addresses;
    private final Suppressions suppressions;
    private final ObjectProvider<MailingReaders> readers;
    private final Sites sites;
    private final Messages messages;
    private final MailKey key;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Printing printing;

    ManyLetters(
            Batches batches,
            Journal journal,
            Paces paces,
            Mailers mailers,
            AddressBook addresses,
            Suppressions suppressions,
            ObjectProvider<MailingReaders> readers,
            Sites sites,
            Messages messages,
            MailKey key) {
        this.batches = batches;
        this.journal = journal;
        this.paces = paces;
        this.mailers = mailers;
        this.addresses = addresses;
        this.suppressions = suppressions;
        this.readers = readers;
        this.sites = sites;
        this.messages = messages;
        this.key = key;
    }

    /** The mailing that is being sent, with its press. */
    private record Printing(Batches.Open mailing, Press press, MailingReaders readers) {}

    boolean hasWork() {
        return batches.hasWork();
    }

    /**
     * Sends all that is due and may leave in this minute.
     *
     * @param between done after each batch: single letters do not wait for thousands
     */
    void sendAll(Runnable between) throws Carrier.Unreachable {
        recover();
        var lanes = new ArrayList<Lane>();
        try {
            for (int i = 0; i < LANES; i++) lanes.add(new Lane(mailers.carrier(), journal));
            lanes.getFirst().open();
            while (batch(lanes)) between.run();
        } finally {
            lanes.forEach(Lane::close);
            printing = null;
        }
        batches.endFinished();
    }

    /** Finds out what became of those that were being sent when the program or the database died. */
    private void recover() {
        for (var cutOff = batches.cutOff(); !cutOff.isEmpty(); cutOff = batches.cutOff()) {
            var page = journal.read();
            var settled = cutOff.stream()
                    .map(recipient -> new Settled(
                            recipient,
                            page.filter(read -> read.claim() == recipient.claim())
                                    .map(read -> read.of(recipient.id()))
                                    .orElseGet(Fate.InTheAir::new)))
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

    /** Sends one batch; says whether there may be another now. */
    private boolean batch(List<Lane> lanes) {
        var resting = paces.resting();
        var most = Math.min(BATCH, paces.left());
        if (most == 0 || lanes.stream().noneMatch(Lane::isUsable)) return false;
        var due = batches.due(resting);
        if (due.isEmpty()) return false;
        var now = printing(due.get());
        if (now == null) return false;
        var claim = random.nextLong();
        journal.begin(claim);
        var claimed = batches.claim(due.get(), claim, most, resting);
        if (claimed.isEmpty()) return false;
        var settled = new ConcurrentLinkedQueue<Settled>();
        var ready = ready(now, claimed, settled);
        hand(ready, settled, lanes);
        batches.record(settled);
        look(now.mailing(), settled);
        return true;
    }

    private @Nullable Printing printing(long mailing) {
        if (printing != null && printing.mailing().id() == mailing) return printing;
        var open = batches.words(mailing);
        var site = sites.find(open.words().community());
        var known = readers.stream()
                .filter(each -> each.kind().equals(open.words().kind()))
                .findFirst();
        if (site.isEmpty() || known.isEmpty()) {
            batches.pause(mailing, "kind");
            return null;
        }
        try {
            var from = mailers.from(site.get());
            printing = new Printing(
                    open,
                    new Press(open.words(), mailing, open.createdAt(), site.get(), from, messages, key),
                    known.get());
            return printing;
        } catch (MessagingException odd) {
            batches.pause(mailing, "sender");
            return null;
        }
    }

    private Queue<Lane.Ready> ready(Printing now, List<Claimed> claimed, Queue<Settled> settled) {
        var emails = addresses.addresses(claimed.stream().map(Claimed::person).toList());
        var personal = now.readers()
                .of(
                        now.mailing().words().community(),
                        claimed.stream().map(Claimed::member).toList());
        var refusing = suppressions.among(emails.values());
        var ready = new ConcurrentLinkedQueue<Lane.Ready>();
        for (var recipient : claimed) {
            var email = emails.get(recipient.person());
            var reader = personal.get(recipient.member());
            if (email == null || reader == null) {
                settled.add(new Settled(recipient, new Fate.Suppressed("withdrawn")));
            } else if (refusing.contains(email)) {
                settled.add(new Settled(recipient, new Fate.Suppressed("refused before")));
            } else {
                try {
                    var address = Envelope.address(email);
                    ready.add(new Lane.Ready(recipient, now.press().letter(recipient.id(), reader, address), address));
                } catch (IllegalArgumentException odd) {
                    settled.add(new Settled(recipient, new Fate.Answered(new Delivery.NobodyThere("address"))));
                }
            }
        }
        return ready;
    }

    private void hand(Queue<Lane.Ready> ready, Queue<Settled> settled, List<Lane> lanes) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var lane : lanes) {
                if (lane.isUsable()) hands.execute(() -> lane.work(ready, settled, paces));
            }
        }
        ready.forEach(left -> settled.add(new Settled(left.recipient(), new Fate.NotSent())));
    }

    /** Notes the addresses at which nobody is, and pauses what a server refuses altogether. */
    private void look(Batches.Open mailing, Collection<Settled> settled) {
        var gone = settled.stream()
                .filter(each -> each.fate() instanceof Fate.Answered(Delivery.NobodyThere nobody))
                .toList();
        if (!gone.isEmpty()) {
            var emails = addresses.addresses(
                    gone.stream().map(each -> each.recipient().person()).toList());
            emails.values().forEach(email -> suppressions.add(email, "550"));
        }
        var refused = settled.stream().flatMap(ManyLetters::refusal).toList();
        var arrived = settled.stream().anyMatch(each -> each.fate() instanceof Fate.Answered(Delivery.Delivered d));
        if (refused.size() >= TOO_MANY_REFUSED && !arrived) {
            batches.pause(mailing.id(), refused.getFirst());
            LOG.warn("Mailing {} pauses: the mail server refuses it ({})", mailing.id(), refused.getFirst());
        }
    }

    private static Stream<String> refusal(Settled each) {
        return each.fate() instanceof Fate.Answered(Delivery.Refused(var code)) ? Stream.of(code) : Stream.empty();
    }
}
