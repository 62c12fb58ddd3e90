package org.understory.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.communities.Roles;
import org.understory.members.Members;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;
import org.understory.text.CleanText;
import org.understory.web.Messages;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** All decisions of moderators. */
@Component
class Acts {
    static final int LONGEST_REASON = 400;

    private final JdbcClient sql;
    private final Clock clock;
    private final Audit audit;
    private final Cases cases;
    private final Things things;
    private final Standings standings;
    private final Members members;
    private final Roles roles;
    private final AuthorLetters letters;
    private final ReporterLetters reporters;
    private final ApplicationEventPublisher events;
    private final Messages messages;

    Acts(
            JdbcClient sql,
            Clock clock,
            Audit audit,
            Cases cases,
            Things things,
            Standings standings,
            Members members,
            Roles roles,
            AuthorLetters letters,
            ReporterLetters reporters,
            ApplicationEventPublisher events,
            Messages messages) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.cases = cases;
        this.things = things;
        this.standings = standings;
        this.members = members;
        this.roles = roles;
        this.letters = letters;
        this.reporters = reporters;
        this.events = events;
        this.messages = messages;
    }

    /**
     * Decides, records it with who and why, and writes to the author and to those who reported the thing. The author of
     * what is anonymous can be suspended without the moderator's learning who that is.
     */
    @Transactional
    public Decision decide(Site site, Viewer.Present by, Thing thing, Act.Kind kind, Judgement typed) {
        var reason = CleanText.of(typed.typedReason());
        if (reason.isBlank()) return new Decision.ReasonWrong(Sentence.of("moderation.reason.missing"));
        if (reason.over(LONGEST_REASON).isPresent())
            return new Decision.ReasonWrong(Sentence.of("moderation.reason.tooLong", reason.length(), LONGEST_REASON));
        var until = kind == Act.Kind.SUSPENDED ? end(typed.chosenDays()) : null;
        var reach = reach(by.community(), thing, kind);
        if (reach.isEmpty()) return new Decision.ReasonWrong(Sentence.of("moderation.suspend.staff"));
        var act = new Act(thing.on(), kind, typed.chosenRule(), reason.value(), clock.instant(), until, reach.get());
        if (!done(by.community(), thing, act)) return new Decision.WasSoAlready();
        record(by, thing.concerned(), act);
        if (thing.concerned() instanceof MemberId author) tell(site, author, thing, act);
        events.publishEvent(new DecisionTaken(
                by.community(),
                thing.on(),
                kind.became(),
                whole(by.community(), act),
                kind == Act.Kind.LEFT ? null : thing.concerned(),
                act.at()));
        if (kind.settles()) reporters.decided(site, cases.decided(by.community(), thing.on()), kind);
        return new Decision.Decided();
    }

    private Set<Subject> whole(CommunityId community, Act act) {
        return switch (act.kind().became()) {
            case HIDDEN -> things.whole(community, act.on());
            case SHOWN_AGAIN ->
                things.isUnderHidden(community, act.on()) ? Set.of() : things.whole(community, act.on());
            case REMOVED, LEFT -> Set.of();
        };
    }

    /** Answers whether it was not so until now. */
    private boolean done(CommunityId community, Thing thing, Act act) {
        var room = thing.room();
        var id = thing.on().id();
        return switch (act.kind()) {
            case HIDDEN -> room != null && room.hide(community, id, because(act));
            case RESTORED -> room != null && room.restore(community, id);
            case REMOVED -> room != null && room.remove(community, id);
            case LEFT -> cases.about(community, thing.on()).isPresent();
            case SUSPENDED ->
                thing.concerned() != null
                        && standings.shown(thing).filter(act::isTheSame).isEmpty();
            case READMITTED -> standings.shown(thing).isPresent();
        };
    }

    private void tell(Site site, MemberId author, Thing thing, Act act) {
        var isAboutThem = act.kind() == Act.Kind.SUSPENDED || act.kind() == Act.Kind.READMITTED;
        var isSuspended = isAboutThem && standings.settle(site.id(), author, this::because);
        if (act.kind() != Act.Kind.READMITTED || !isSuspended) letters.send(site, author, thing, act, because(act));
    }

    /** To the hour, so that a second press of the same button is the same suspension. */
    private @Nullable Instant end(int days) {
        return days == 0 ? null : clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.HOURS);
    }

    /** The rule and the reason, in one text for the author. */
    private String because(Act act) {
        return act.rule() == Rule.GUIDELINES
                ? act.reason()
                : messages.say("moderation.rule." + act.rule().word()) + " " + act.reason();
    }

    /** Nothing where a named author looks after the community: their role has to go first. */
    private Optional<Act.Reach> reach(CommunityId community, Thing thing, Act.Kind kind) {
        var isOfStaff = kind == Act.Kind.SUSPENDED && isStaff(community, thing.concerned());
        if (!thing.isAnonymous()) return isOfStaff ? Optional.empty() : Optional.of(Act.Reach.NAMED);
        return Optional.of(isOfStaff ? Act.Reach.WITHOUT_EFFECT : Act.Reach.UNNAMED);
    }

    private boolean isStaff(CommunityId community, @Nullable MemberId author) {
        return author != null
                && members.personBehind(author)
                        .filter(person -> !roles.of(person, community).isEmpty())
                        .isPresent();
    }

    private void record(Viewer.Present by, @Nullable MemberId author, Act act) {
        var until = act.until();
        sql.sql("""
                insert into moderation_acts (community_id, kind, thing, act, rule, reason, author, until, by_person, at, reach)
                values (:community, :kind, :thing, :act, :rule, :reason, :author, :until, :by, :at, :reach)
                """)
                .param("community", by.community().value())
                .param("kind", act.on().kind())
                .param("thing", act.on().id())
                .param("act", act.kind().word())
                .param("rule", act.rule().word())
                .param("reason", act.reason())
                .param("author", author == null ? null : author.value())
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("by", by.person().value())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("reach", act.reach().word())
                .update();
        audit.record(
                by.community(),
                by.person(),
                act.on().kind() + "-" + act.kind().word(),
                act.on(),
                Map.of("rule", act.rule().word()));
    }

    /** What was decided about a thing, oldest first. */
    List<Act> about(Subject on) {
        return sql.sql("select " + Act.COLUMNS + """
                  from moderation_acts
                 where kind = :kind
                   and thing = :thing
                 order by id
                """)
                .param("kind", on.kind())
                .param("thing", on.id())
                .query(Act::from)
                .list();
    }

    /** The newest that concern a member: what they may read about themselves. */
    List<Act> concerning(MemberId author, int most) {
        return sql.sql("select " + Act.COLUMNS + """
                  from moderation_acts
                 where author = :author
                   and act <> 'left'
                 order by id desc
                 limit :most
                """)
                .param("author", author.value())
                .param("most", most)
                .query(Act::from)
                .list();
    }
}
