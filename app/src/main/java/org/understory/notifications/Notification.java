package org.understory.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/**
 * One line in a member's list.
 *
 * @param actors who did it, the latest first, without those whom the member does not meet; at most {@link #MOST_ACTORS}
 * @param what the word of the reaction, where all gave the same one; or null
 */
record Notification(
        long id,
        Kind kind,
        Subject about,
        Instant at,
        boolean unseen,
        List<MemberId> actors,
        @Nullable String what) {
    static final int MOST_ACTORS = 100;

    /** The columns that {@link #from} reads, of notifications n. */
    static final String COLUMNS = """
            n.id, n.kind, n.subject_kind, n.thing, n.at, n.seen_at is null as unseen,
            array(select a.actor_id
                    from notification_actors a
                   where a.notification_id = n.id
                     and not a.taken_back
                     and not apart(a.actor_id, n.member_id)
                     and a.actor_id not in (select muted_by(n.member_id))
                   group by a.actor_id
                   order by max(a.at) desc, a.actor_id
                   limit 100) as actors,
            (select case when count(distinct a.what) = 1 then max(a.what) end
               from notification_actors a
              where a.notification_id = n.id
                and not a.taken_back
                and n.kind = 'reaction') as what
            """;

    Notification {
        actors = List.copyOf(actors);
    }

    /** Whether nobody is left who did it, so that it is no longer told. */
    boolean isEmpty() {
        return actors.isEmpty() && kind.hasActors();
    }

    Place place() {
        return new Place(at, id);
    }

    /** Where it leads: addresses that take the reader to the thing wherever it stands. */
    String path() {
        if (kind == Kind.DECISION) return "/settings/decisions";
        var id = about.id();
        if (kind == Kind.IN_LIBRARY) return "/articles/asked/" + id;
        return switch (about.kind()) {
            case Listening.CONVERSATION -> "/messages/" + id + "#latest";
            case Listening.MEMBER -> "/team/followers";
            default -> "/" + about.kind() + "s/" + id;
        };
    }

    static Notification from(ResultSet row, int n) throws SQLException {
        var actors = (Long[]) row.getArray("actors").getArray();
        return new Notification(
                row.getLong("id"),
                Kind.of(row.getString("kind")),
                new Subject(row.getString("subject_kind"), row.getLong("thing")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("unseen"),
                Arrays.stream(actors).map(MemberId::new).toList(),
                row.getString("what"));
    }
}
