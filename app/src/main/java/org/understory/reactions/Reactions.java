package org.understory.reactions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.live.OpenPages;
import org.understory.live.Signals;
import org.understory.members.Viewer;
import org.understory.reactions.ReactionBar.Count;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** All reactions, for the pages of the things that they were given to. */
@Component
public class Reactions {
    private final JdbcClient sql;
    private final Clock clock;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    Reactions(JdbcClient sql, Clock clock, Signals signals, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.signals = signals;
        this.events = events;
    }

    /** The reactions to each of these things, which the viewer may see. One statement, however many. */
    public Map<Subject, ReactionBar> of(Collection<Subject> things, Viewer viewer) {
        if (things.isEmpty()) return Map.of();
        var face = viewer.face();
        var given = new HashMap<Subject, Map<Reaction, Count>>();
        sql.sql("""
                select counts.kind, counts.thing, counts.reaction, counts.given,
                       exists (
                           select 1
                             from reactions mine
                            where (mine.kind, mine.thing, mine.reaction) = (counts.kind, counts.thing, counts.reaction)
                              and mine.member_id = :viewer) as mine
                  from unnest(:kinds::text[], :ids::bigint[]) as asked (kind, thing)
                  join reaction_counts counts
                    on counts.kind = asked.kind
                   and counts.thing = asked.thing
                """)
                .param("kinds", things.stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", things.stream().map(Subject::id).toArray(Long[]::new))
                .param("viewer", face.map(MemberId::value).orElse(0L))
                .query(row -> {
                    var reaction = Reaction.of(row.getString("reaction")).orElseThrow();
                    given.computeIfAbsent(
                                    new Subject(row.getString("kind"), row.getLong("thing")),
                                    none -> new EnumMap<>(Reaction.class))
                            .put(reaction, new Count(reaction, row.getLong("given"), row.getBoolean("mine")));
                });
        var bars = new HashMap<Subject, ReactionBar>();
        for (var thing : things) bars.put(thing, bar(thing, given.getOrDefault(thing, Map.of()), face.isPresent()));
        return bars;
    }

    private static ReactionBar bar(Subject thing, Map<Reaction, Count> given, boolean open) {
        var counts = Arrays.stream(Reaction.values())
                .map(one -> given.getOrDefault(one, new Count(one, 0, false)))
                .toList();
        return new ReactionBar(thing, counts, open);
    }

    /** Takes away all reactions to things that are gone. Call it in the transaction that removes them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<Subject> things) {
        if (things.isEmpty()) return;
        sql.sql("select pg_advisory_xact_lock(hashtextextended('reactions', 0))")
                .query((row, n) -> 0)
                .list();
        sql.sql("""
                delete from reactions
                 using unnest(:kinds::text[], :ids::bigint[]) as gone (kind, thing)
                 where reactions.kind = gone.kind
                   and reactions.thing = gone.thing
                """)
                .param("kinds", things.stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", things.stream().map(Subject::id).toArray(Long[]::new))
                .update();
        events.publishEvent(new ThingsGone(Set.copyOf(things)));
    }

    /** Until the transaction ends no thing goes with its reactions; whoever removes one waits, or was first. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepThingsFromGoing() {
        sql.sql("select pg_advisory_xact_lock_shared(hashtextextended('reactions', 0))")
                .query((row, n) -> 0)
                .list();
    }

    /** Puts down a reaction that was given then, without telling anybody: for samples. */
    public void put(CommunityId community, MemberId by, Subject to, Reaction reaction, Instant at) {
        added(community, by, to, reaction, at);
    }

    /** Gives a reaction. Given before, nothing changes. */
    @Transactional
    void give(CommunityId community, MemberId by, ReactedThing to, Reaction reaction) {
        var now = clock.instant();
        if (added(community, by, to.subject(), reaction, now) == 0) return;
        tell(to.subject());
        Optional.ofNullable(to.author())
                .filter(author -> !author.equals(by))
                .ifPresent(
                        author -> events.publishEvent(new Reacted(community, to.subject(), author, by, reaction, now)));
    }

    private int added(CommunityId community, MemberId by, Subject to, Reaction reaction, Instant at) {
        return sql.sql("""
                insert into reactions (community_id, kind, thing, reaction, member_id, at)
                values (:community, :kind, :thing, :reaction, :member, :at)
                    on conflict do nothing
                """)
                .param("community", community.value())
                .param("kind", to.kind())
                .param("thing", to.id())
                .param("reaction", reaction.word())
                .param("member", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes a reaction back. Not given, nothing changes. */
    @Transactional
    void take(MemberId by, Subject from, Reaction reaction) {
        var removed = sql.sql("""
                delete from reactions
                 where kind = :kind
                   and thing = :thing
                   and reaction = :reaction
                   and member_id = :member
                """)
                .param("kind", from.kind())
                .param("thing", from.id())
                .param("reaction", reaction.word())
                .param("member", by.value())
                .update();
        if (removed == 0) return;
        tell(from);
        events.publishEvent(new ReactionTaken(from, by, reaction));
    }

    /** Who reacted, the latest first: at most so many, without those from whom a block keeps the viewer apart. */
    List<Given> given(Subject to, MemberId viewer, int most) {
        return sql.sql("""
                select reaction, member_id
                  from reactions
                 where kind = :kind
                   and thing = :thing
                   and not apart(member_id, :viewer)
                 order by at desc, member_id
                 limit :most
                """)
                .param("kind", to.kind())
                .param("thing", to.id())
                .param("viewer", viewer.value())
                .param("most", most)
                .query((row, n) -> new Given(
                        Reaction.of(row.getString("reaction")).orElseThrow(), new MemberId(row.getLong("member_id"))))
                .list();
    }

    private void tell(Subject thing) {
        signals.send(OpenPages.TOPIC, OpenPages.touched(thing));
    }

    record Given(Reaction reaction, MemberId by) {}
}
