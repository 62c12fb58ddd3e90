package org.understory.notifications;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** Puts down that members were told of things, without a letter and without a message to a device: for samples. */
@Component
public class SampleNotifications {
    private final JdbcClient sql;
    private final Notifications notifications;

    SampleNotifications(JdbcClient sql, Notifications notifications) {
        this.sql = sql;
        this.notifications = notifications;
    }

    /**
     * Tells a member that something happened then.
     *
     * @param kind the word of a kind, such as {@code comment}
     * @param what the word of the reaction, or the comment or answer as one word, or nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            CommunityId community,
            MemberId to,
            String kind,
            Subject about,
            @Nullable MemberId by,
            String what,
            Instant at) {
        notifications.write(new Happening(community, to, Kind.of(kind), about, by, what, at));
        sql.sql("update notifications set letter_at = null, carry_at = null where member_id = :to")
                .param("to", to.value())
                .update();
    }

    /** The member has looked at what is older than this. */
    public void seen(MemberId to, Instant before) {
        sql.sql("""
                update notifications
                   set seen_at = at, letter_at = null, carry_at = null
                 where member_id = :to
                   and at < :before
                """)
                .param("to", to.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
