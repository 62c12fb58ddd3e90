package org.understory.members;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.people.Consents;
import org.understory.people.Link;
import org.understory.people.LinkUse;
import org.understory.people.Links;
import org.understory.people.People;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;

/** Lets in who shows, by a link from a letter, that an address is theirs. */
@Component
class Confirmations {
    /** A second press of the same button; the answer to the first may never have been seen. */
    private static final Duration SECOND_PRESS = Duration.ofMinutes(1);

    private final Links links;
    private final People people;
    private final Consents consents;
    private final Entries entries;
    private final Joinings joinings;
    private final Members members;
    private final Suspensions suspensions;
    private final List<Waiting> waiting;
    private final List<WhenConfirmed> listeners;
    private final Clock clock;

    Confirmations(
            Links links,
            People people,
            Consents consents,
            Entries entries,
            Joinings joinings,
            Members members,
            Suspensions suspensions,
            List<Waiting> waiting,
            List<WhenConfirmed> listeners,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.consents = consents;
        this.entries = entries;
        this.joinings = joinings;
        this.members = members;
        this.suspensions = suspensions;
        this.waiting = waiting;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** How good a link is, without using it; a link of another community is unknown here. */
    LinkUse look(String token, String purpose, CommunityId community) {
        return here(links.look(token, purpose), community);
    }

    /** The name that was given with the entry of a link. */
    String nameFor(Link link) {
        return entryOf(link).map(Entry::firstName).orElse("");
    }

    /** The wish to become a member that the entry of a link holds. */
    Optional<Joining> joining(Link link) {
        return entryOf(link).flatMap(entry -> joinings.of(entry.id()));
    }

    /** What waits to be published under all open entries of the link's address. */
    List<WaitingText> waitingFor(Link link) {
        return entryOf(link).stream()
                .flatMap(entry -> entries.open(entry.member()).stream())
                .flatMap(entry -> waiting.stream().flatMap(room -> room.of(entry.id()).stream()))
                .toList();
    }

    /**
     * Confirms the address of an entry.
     *
     * @param kept which of the waiting texts their author keeps
     */
    @Transactional
    public Confirmation confirm(String token, CommunityId community, Set<Subject> kept) {
        if (here(links.look(token, GateLetters.CONFIRM), community) instanceof LinkUse.Unknown) {
            return new Confirmation.Unknown();
        }
        return switch (links.use(token, GateLetters.CONFIRM)) {
            case LinkUse.Unknown unknown -> new Confirmation.Unknown();
            case LinkUse.Expired expired ->
                new Confirmation.Expired(expired.link().returnTo());
            case LinkUse.AlreadyUsed used -> again(used.link(), used.at());
            case LinkUse.Used used -> {
                var entry = entryOf(used.link());
                if (entry.isEmpty()) yield new Confirmation.Unknown();
                settle(used.link().person(), entry.get(), kept);
                yield new Confirmation.Welcome(
                        used.link().person(),
                        used.link().returnTo(),
                        joining(used.link()).isPresent());
            }
        };
    }

    /** Lets a subscriber back in. */
    @Transactional
    public Confirmation comeBack(String token, CommunityId community) {
        if (here(links.look(token, GateLetters.RETURN), community) instanceof LinkUse.Unknown) {
            return new Confirmation.Unknown();
        }
        return switch (links.use(token, GateLetters.RETURN)) {
            case LinkUse.Unknown unknown -> new Confirmation.Unknown();
            case LinkUse.Expired expired ->
                new Confirmation.Expired(expired.link().returnTo());
            case LinkUse.AlreadyUsed used -> again(used.link(), used.at());
            case LinkUse.Used used -> welcomeIfPresent(used.link());
        };
    }

    private Confirmation again(Link link, Instant at) {
        return clock.instant().isBefore(at.plus(SECOND_PRESS))
                ? welcomeIfPresent(link)
                : new Confirmation.AlreadyUsed(link.returnTo());
    }

    private Confirmation welcomeIfPresent(Link link) {
        return members.belongs(link.person(), link.community())
                ? new Confirmation.Welcome(
                        link.person(), link.returnTo(), joining(link).isPresent())
                : new Confirmation.Unknown();
    }

    private void settle(PersonId person, Entry entry, Set<Subject> kept) {
        people.confirm(person);
        var joining = joinings.of(entry.id());
        if (entries.activate(entry.member(), entry.firstName(), joining.isEmpty())) {
            if (joining.isEmpty()) subscribed(person, entry);
            members.countChanged(entry.community());
        }
        joining.ifPresent(wish -> joinings.complete(person, entry.community(), wish));
        for (var open : entries.open(entry.member())) settle(open, entry.member(), kept);
    }

    private void subscribed(PersonId person, Entry entry) {
        consents.record(person, entry.community(), "privacy", entry.privacyVersion(), true);
        consents.record(person, entry.community(), "terms", entry.termsVersion(), true);
        consents.record(person, entry.community(), "newsletter", entry.privacyVersion(), true);
    }

    private void settle(Entry open, MemberId member, Set<Subject> kept) {
        entries.settle(open);
        var heard = suspensions.of(member).isEmpty() ? kept : Set.<Subject>of();
        for (var listener : listeners) listener.confirmed(open.id(), member, heard);
    }

    private Optional<Entry> entryOf(Link link) {
        var thing = link.thing();
        return thing == null ? Optional.empty() : entries.find(thing);
    }

    private static LinkUse here(LinkUse found, CommunityId community) {
        var link =
                switch (found) {
                    case LinkUse.Used used -> used.link();
                    case LinkUse.Expired expired -> expired.link();
                    case LinkUse.AlreadyUsed used -> used.link();
                    case LinkUse.Unknown unknown -> null;
                };
        return link != null && link.community().equals(community) ? found : new LinkUse.Unknown();
    }
}
