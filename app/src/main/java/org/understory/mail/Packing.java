package org.understory.mail;

import jakarta.mail.MessagingException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.understory.web.Messages;
import org.understory.web.Sites;

/** Packs pouches: takes recipients who are due and prints their letters. Only the one who holds the post may call it. */
@Component
class Packing {
    private static final int MOST = 250;

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

    Packing(
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

    /** A mailing with its press. */
    private record Printing(Batches.Open mailing, Press press, MailingReaders readers) {}

    Round round() {
        return new Round();
    }

    /** One pouch after the other; remembers the press of the mailing it is at. */
    final class Round {
        private @Nullable Printing printing;

        /**
         * The next pouch; none if nobody is due or nothing more may leave in this minute.
         *
         * @param underWay how many letters are packed and have not left
         */
        Optional<Pouch> next(int underWay) {
            var resting = paces.resting();
            var most = Math.min(MOST, paces.left() - underWay);
            if (most <= 0) return Optional.empty();
            return batches.due(resting).flatMap(mailing -> packed(mailing, most, resting));
        }

        private Optional<Pouch> packed(long mailing, int most, Integer[] resting) {
            var now = printing(mailing);
            if (now == null) return Optional.empty();
            var claim = random.nextLong();
            var page = journal.begin(claim);
            var claimed = batches.claim(mailing, claim, most, resting);
            return claimed.isEmpty() ? Optional.empty() : Optional.of(filled(new Pouch(mailing, page), now, claimed));
        }

        private @Nullable Printing printing(long mailing) {
            if (printing == null || printing.mailing().id() != mailing) printing = set(mailing);
            return printing;
        }
    }

    private @Nullable Printing set(long mailing) {
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
            return new Printing(
                    open,
                    new Press(open.words(), mailing, open.createdAt(), site.get(), from, messages, key),
                    known.get());
        } catch (MessagingException odd) {
            batches.pause(mailing, "sender");
            return null;
        }
    }

    private Pouch filled(Pouch pouch, Printing now, List<Claimed> claimed) {
        var emails = addresses.addresses(claimed.stream().map(Claimed::person).toList());
        var personal = now.readers()
                .of(
                        now.mailing().words().community(),
                        claimed.stream().map(Claimed::member).toList());
        var refusing = suppressions.among(emails.values());
        for (var recipient : claimed) {
            var email = emails.get(recipient.person());
            var reader = personal.get(recipient.member());
            if (email == null || reader == null) {
                pouch.settle(recipient, new Fate.Suppressed("withdrawn"));
            } else if (refusing.contains(email)) {
                pouch.settle(recipient, new Fate.Suppressed("refused before"));
            } else {
                try {
                    var address = Envelope.address(email);
                    var letter = now.press().letter(recipient.id(), reader, address);
                    pouch.add(new Pouch.Ready(recipient, letter, address));
                } catch (IllegalArgumentException odd) {
                    pouch.settle(recipient, new Fate.Answered(new Delivery.NobodyThere("address")));
                }
            }
        }
        return pouch;
    }
}
