package org.understory.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Suspension;
import org.understory.members.Suspensions;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * Who is suspended, by what was decided. What was decided about something anonymous shows there and nowhere else: two
 * pages that told the same end of a suspension would tell who asked.
 */
@Component
class Standings {
    private final JdbcClient sql;
    private final Clock clock;
    private final Suspensions suspensions;

    Standings(JdbcClient sql, Clock clock, Suspensions suspensions) {
        this.sql = sql;
        this.clock = clock;
        this.suspensions = suspensions;
    }

    /** The suspension under which moderators see the author of a thing. */
    Optional<Act> shown(Thing thing) {
        if (thing.concerned() == null) return Optional.empty();
        var last = thing.isAnonymous() ? lastAbout(thing) : lastNaming(thing.concerned());
        return last.filter(this::isInForce);
    }

    private Optional<Act> lastAbout(Thing thing) {
        return sql.sql("select " + Act.COLUMNS + """
                  from moderation_acts
                 where kind = :kind
                   and thing = :thing
                   and act in ('suspended', 'readmitted')
                 order by id desc
                 limit 1
                """)
                .param("kind", thing.on().kind())
                .param("thing", thing.on().id())
                .query(Act::from)
                .optional();
    }

    private Optional<Act> lastNaming(MemberId author) {
        return sql.sql("select " + Act.COLUMNS + """
                  from moderation_acts
                 where author = :author
                   and act in ('suspended', 'readmitted')
                   and reach = 'named'
                 order by id desc
                 limit 1
                """)
                .param("author", author.value())
                .query(Act::from)
                .optional();
    }

    /**
     * Suspends or lets in, as all decisions about a member together say: the longest counts. Runs inside the caller's
     * transaction.
     *
     * @param because the reason of a decision, in words for the member
     * @return whether the member is suspended now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean settle(CommunityId community, MemberId member, Function<Act, String> because) {
        Act longest = null;
        for (var act : lastOfEach(member)) {
            if (isInForce(act) && (longest == null || endsLater(act.until(), longest.until()))) longest = act;
        }
        if (longest == null) {
            suspensions.end(community, member);
            return false;
        }
        return suspensions.suspend(community, member, new Suspension(longest.until(), because.apply(longest)));
    }

    /** The last decision where the member was named, and the last about each anonymous thing. */
    private List<Act> lastOfEach(MemberId member) {
        return sql.sql("select distinct on (place) " + Act.COLUMNS + """
                  from (select *, case reach when 'named' then '' else kind || ':' || thing end as place
                          from moderation_acts
                         where author = :author
                           and act in ('suspended', 'readmitted')
                           and reach <> 'without_effect') as decided
                 order by place, id desc
                """)
                .param("author", member.value())
                .query(Act::from)
                .list();
    }

    private boolean isInForce(Act act) {
        return act.kind() == Act.Kind.SUSPENDED
                && (act.until() == null || act.until().isAfter(clock.instant()));
    }

    private static boolean endsLater(@Nullable Instant one, @Nullable Instant other) {
        return other != null && (one == null || one.isAfter(other));
    }
}
