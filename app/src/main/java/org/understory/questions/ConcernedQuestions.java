package org.understory.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;

/** Questions that wait for one member: those that were offered to them, and their own that others answered. */
@Component
public class ConcernedQuestions {
    private static final Duration LATELY = Duration.ofDays(14);

    private final JdbcClient sql;
    private final QuestionCards cards;
    private final Clock clock;

    ConcernedQuestions(JdbcClient sql, QuestionCards cards, Clock clock) {
        this.sql = sql;
        this.cards = cards;
        this.clock = clock;
    }

    /** Questions that were offered to the viewer and that nobody has answered yet, the last offer first; two statements. */
    public List<QuestionCard> offered(Viewer viewer, int most) {
        return found(viewer, most, """
                  from question_offers offer
                  join questions q on q.id = offer.question_id
                 where offer.member_id = cast(:viewer as bigint)
                   and offer.offered_at > :since
                   and q.answers = 0
                   and %s
                   and %s
                 order by offer.offered_at desc
                """.formatted(Sight.LISTED, Sight.NOT_MUTED));
    }

    /** The viewer's own questions that others answered lately and of which they have not said what helped; two statements. */
    public List<QuestionCard> answered(Viewer viewer, int most) {
        return found(viewer, most, """
                  from questions q
                  join lateral (select max(a.created_at) as at
                                  from answers a
                                 where a.question_id = q.id
                                   and a.state = 'visible'
                                   and not a.by_asker
                                   and a.author_id <> cast(:viewer as bigint)
                                   and not apart(a.author_id, cast(:viewer as bigint))) as last on last.at > :since
                 where q.id in (select id from questions where author_id = cast(:viewer as bigint)
                                 union all
                                select question_id from hidden_askers where member_id = cast(:viewer as bigint))
                   and q.state = 'visible'
                   and q.solved = 0
                 order by last.at desc
                """);
    }

    private List<QuestionCard> found(Viewer viewer, int most, String fromWhich) {
        var rows = sql.sql("select " + QuestionCards.COLUMNS + " " + fromWhich + " limit :most")
                .param("viewer", Sight.viewer(viewer))
                .param("since", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(QuestionCards.Row::from)
                .list();
        return cards.of(viewer.community(), rows);
    }
}
