package org.understory.members;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.communities.CommunityText;
import org.understory.communities.CommunityTexts;
import org.understory.people.Consents;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/** How people become members: at once when their address is confirmed, else by a letter. */
@Component
class Joinings {
    private final JdbcClient sql;
    private final Clock clock;
    private final People people;
    private final Consents consents;
    private final Communities communities;
    private final CommunityTexts texts;
    private final FreeHandles handles;
    private final Entries entries;
    private final SpentProofs proofs;
    private final GateLetters letters;

    Joinings(
            JdbcClient sql,
            Clock clock,
            People people,
            Consents consents,
            Communities communities,
            CommunityTexts texts,
            FreeHandles handles,
            Entries entries,
            SpentProofs proofs,
            GateLetters letters) {
        this.sql = sql;
        this.clock = clock;
        this.people = people;
        this.consents = consents;
        this.communities = communities;
        this.texts = texts;
        this.handles = handles;
        this.entries = entries;
        this.proofs = proofs;
        this.letters = letters;
    }

    /** What somebody wishes to be called, and what they have to do with the condition. */
    record Wish(Handle handle, Relation relation) {}

    /** Makes a confirmed subscriber a member. Who is one already stays as they are. */
    @Transactional
    public JoinOutcome join(Viewer.Present who, Wish wish) {
        if (!handles.claim(who.community(), wish.handle(), FreeHandles.Asking.of(who)))
            return new JoinOutcome.HandleGone();
        become(who.person(), who.community(), who.member(), wish);
        return new JoinOutcome.Joined();
    }

    /**
     * Keeps a pseudonym for whoever has this address, and writes to them.
     *
     * @param mayWrite whether the limit of letters to this address allows one more
     */
    @Transactional
    public JoinOutcome ask(
            Community community,
            Wish wish,
            Email email,
            FreeHandles.Asking who,
            Proof.Shown proof,
            String returnTo,
            boolean mayWrite) {
        var words = String.join(
                "\n",
                "join " + community.id().value(),
                email.value().toLowerCase(Locale.ROOT),
                wish.handle().value(),
                wish.relation().word());
        var earlier = proofs.spend(proof.token(), words);
        if (earlier.isPresent()) return repeated(email, earlier.get());
        if (!handles.claim(community.id(), wish.handle(), who)) return new JoinOutcome.HandleGone();
        var person = people.findOrCreate(email);
        var name = wish.handle().value();
        var member = entries.memberFor(person, community.id(), name);
        var entry = entries.add(community, member, name, returnTo);
        proofs.made(proof.token(), entry);
        keep(community, entry, member, wish, who);
        if (mayWrite) letters.join(community, person, entry, returnTo, isMember(member));
        return new JoinOutcome.Asked(person, entry);
    }

    private JoinOutcome repeated(Email email, SpentProofs.Earlier earlier) {
        var entry = earlier.entry();
        var recent = clock.instant().isBefore(earlier.at().plus(GateRules.REPEAT));
        if (!recent || !earlier.same() || entry == null) return new JoinOutcome.Unproven("members.gate.proof.used");
        return people.find(email)
                .<JoinOutcome>map(person -> new JoinOutcome.Asked(person, entry))
                .orElseGet(() -> new JoinOutcome.Unproven("members.gate.proof.used"));
    }

    private void keep(Community community, long entry, MemberId member, Wish wish, FreeHandles.Asking who) {
        var before = who.entry();
        if (before != null) {
            sql.sql("delete from joinings where entry_id = :entry")
                    .param("entry", before)
                    .update();
        }
        sql.sql("""
                insert into joinings (entry_id, community_id, member_id, handle, relation, reserved_until)
                values (:entry, :community, :member, cast(:handle as citext), :relation, :until)
                """)
                .param("entry", entry)
                .param("community", community.id().value())
                .param("member", member.value())
                .param("handle", wish.handle().value())
                .param("relation", wish.relation().word())
                .param("until", clock.instant().plus(GateRules.LINK_LASTS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What an entry wishes, if it was made by joining. */
    Optional<Joining> of(long entry) {
        return sql.sql("""
                select entry_id, member_id, cast(handle as text) as handle, relation
                  from joinings
                 where entry_id = :entry
                """).param("entry", entry).query(Joining::from).optional();
    }

    /** Makes the owner of a confirmed address a member, as they wished. A member keeps the pseudonym they have. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(PersonId person, CommunityId community, Joining joining) {
        var own = new FreeHandles.Asking(joining.member(), joining.entry(), null, null);
        var wish = new Wish(joining.handle(), joining.relation());
        if (handles.claim(community, joining.handle(), own)) become(person, community, joining.member(), wish);
    }

    private void become(PersonId person, CommunityId community, MemberId member, Wish wish) {
        var changed = sql.sql("""
                update members
                   set handle = cast(:handle as citext), joined_at = :now
                 where id = :id
                   and handle is null
                """)
                .param("handle", wish.handle().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", member.value())
                .update();
        if (changed == 0) return;
        relate(community, member, wish.relation());
        agree(person, community);
    }

    private void relate(CommunityId community, MemberId member, Relation relation) {
        sql.sql("insert into profiles (member_id) values (:member) on conflict (member_id) do nothing")
                .param("member", member.value())
                .update();
        sql.sql("""
                insert into traits (member_id, community_id, kind, word, shown, audience)
                values (:member, :community, 'relation', :word, :word, 'members')
                on conflict do nothing
                """)
                .param("member", member.value())
                .param("community", community.value())
                .param("word", relation.word())
                .update();
    }

    private void agree(PersonId person, CommunityId id) {
        var community = communities.find(id).orElseThrow();
        for (var what : List.of("privacy", "health")) {
            consents.record(person, id, what, community.privacyVersion(), true);
        }
        consents.record(person, id, "terms", community.termsVersion(), true);
        var guidelines = texts.current(id, CommunityText.GUIDELINES).map(CommunityTexts.Version::version);
        consents.record(person, id, "guidelines", guidelines.orElse(""), true);
        consents.record(person, id, "age", String.valueOf(JoinRules.leastAge(community)), true);
    }

    /** Lets go of the pseudonyms of those who did not answer; a letter's link has ended by then. */
    void sweep() {
        sql.sql("delete from joinings where reserved_until < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean isMember(MemberId member) {
        return sql.sql("select handle is not null from members where id = :id")
                .param("id", member.value())
                .query(Boolean.class)
                .single();
    }
}
