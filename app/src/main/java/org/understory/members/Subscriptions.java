package org.understory.members;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.communities.Community;
import org.understory.people.Email;
import org.understory.people.Links;
import org.understory.people.People;
import org.understory.subject.PersonId;
import org.understory.text.PersonalName;

/** Takes what is given at the gate, and writes to the address so that its owner can say that it is theirs. */
@Component
class Subscriptions {
    private final People people;
    private final Links links;
    private final Entries entries;
    private final SpentProofs proofs;
    private final GateLetters letters;
    private final Clock clock;

    Subscriptions(People people, Links links, Entries entries, SpentProofs proofs, GateLetters letters, Clock clock) {
        this.people = people;
        this.links = links;
        this.entries = entries;
        this.proofs = proofs;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Makes an entry.
     *
     * @param mayWrite whether the limit of letters to this address allows one more
     */
    @Transactional
    public Subscription enter(
            Community community, PersonalName name, Email email, Proof.Shown proof, String returnTo, boolean mayWrite) {
        var words = community.id().value() + "\n" + email.value().toLowerCase(java.util.Locale.ROOT) + "\n" + name;
        var earlier = proofs.spend(proof.token(), words);
        if (earlier.isPresent()) return repeated(email, earlier.get());
        var person = people.findOrCreate(email);
        var member = entries.memberFor(person, community.id(), name.value());
        var entry = entries.add(community, member, name.value(), returnTo);
        proofs.made(proof.token(), entry);
        if (mayWrite && !wroteLately(person, community)) write(community, person, entry);
        return new Subscription.Entered(person, entry);
    }

    private Subscription repeated(Email email, SpentProofs.Earlier earlier) {
        var recent = clock.instant().isBefore(earlier.at().plus(GateRules.REPEAT));
        var entry = earlier.entry();
        if (!recent || !earlier.same() || entry == null) return new Subscription.Replayed();
        return people.find(email)
                .<Subscription>map(person -> new Subscription.Entered(person, entry))
                .orElseGet(Subscription.Replayed::new);
    }

    /** Sends the letter of an entry once more. */
    @Transactional
    public void writeAgain(Community community, long entry) {
        entries.find(entry)
                .filter(found -> found.community().equals(community.id()))
                .flatMap(found -> entries.person(found.member()))
                .ifPresent(person -> write(community, person, entry));
    }

    /** Sends a way back to an address that is subscribed or waits to be; to any other nothing is sent. */
    @Transactional
    public void bringBack(Community community, Email email, String returnTo) {
        var person = people.find(email);
        if (person.isEmpty()) return;
        var member = entries.existing(person.get(), community.id());
        if (member.isEmpty()) return;
        if (entries.isActive(member.get())) letters.wayBack(community, person.get(), returnTo);
        else entries.newestOpen(member.get()).ifPresent(entry -> write(community, person.get(), entry.id()));
    }

    /** The address of an entry, for the one who typed it. */
    public Optional<Email> address(long entry) {
        return entries.find(entry)
                .flatMap(found -> entries.person(found.member()))
                .flatMap(people::email);
    }

    private boolean wroteLately(PersonId person, Community community) {
        return links.lastIssued(person, community.id(), GateLetters.CONFIRM)
                .filter(last -> clock.instant().isBefore(last.plus(GateRules.REPEAT)))
                .isPresent();
    }

    private void write(Community community, PersonId person, long entry) {
        entries.find(entry)
                .ifPresent(found -> letters.confirm(community, person, found, entries.isActive(found.member())));
    }
}
