package org.understory.questions;

import org.jspecify.annotations.Nullable;
import org.understory.communities.Role;
import org.understory.members.Viewer;
import org.understory.subject.MemberId;

/**
 * Who sees which questions and answers, in SQL: {@code q} is the question, {@code a} the answer, and the parameters are
 * {@code viewer} and {@code moderates}.
 *
 * <p>Blocks do not touch anonymous questions. Whether one is missing from a list would tell a blocked member who asked it.
 */
final class Sight {
    private static final String VIEWER = "cast(:viewer as bigint)";

    /** Whether the viewer asked the question. */
    static final String OWN = """
            (coalesce(q.author_id = %1$s, false)
             or exists (select 1
                          from hidden_askers asker
                         where asker.question_id = q.id
                           and asker.member_id = %1$s))""".formatted(VIEWER);

    /** The questions of lists. */
    static final String LISTED = "q.state = 'visible' and may_see(q.author_id, q.audience, %s)".formatted(VIEWER);

    /** A mute takes what somebody wrote under their name out of the lists. An anonymous question has none. */
    static final String NOT_MUTED =
            "(q.author_id is null or q.author_id not in (select muted from muted_by(%s) as muted))".formatted(VIEWER);

    /** One question, by its address. */
    static final String QUESTION = """
            (:moderates
             or (q.state <> 'hidden' and may_see(q.author_id, q.audience, %1$s))
             or (q.state = 'hidden' and %2$s))""".formatted(VIEWER, OWN);

    /** An answer to a question that the viewer sees. */
    static final String ANSWER = """
            (:moderates
             or (a.state = 'visible' and may_see(a.author_id, q.audience, %1$s))
             or coalesce(a.author_id = %1$s, false)
             or (a.by_asker and %2$s))""".formatted(VIEWER, OWN);

    /** Whether the viewer wrote the answer. */
    static final String WROTE = """
            (coalesce(a.author_id = %1$s, false) or (a.by_asker and %2$s))""".formatted(VIEWER, OWN);

    /** How many answers the viewer can see: those of members they are apart from are not counted. */
    static final String ANSWERS = """
            (case when q.audience = 'everyone' or %1$s is null then q.answers
                  else q.answers - (select count(*)
                                      from answers other
                                     where other.question_id = q.id
                                       and other.state = 'visible'
                                       and other.author_id in (select apart_from(%1$s)))
              end)""".formatted(VIEWER);

    private Sight() {}

    /** The value of the parameter {@code viewer}. */
    static @Nullable Long viewer(Viewer viewer) {
        return viewer.face().map(MemberId::value).orElse(null);
    }

    /** The value of the parameter {@code moderates}. */
    static boolean moderates(Viewer viewer) {
        return viewer.is(Role.MODERATOR);
    }
}
