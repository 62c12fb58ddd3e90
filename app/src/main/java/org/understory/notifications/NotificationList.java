package org.understory.notifications;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;
import org.understory.web.Badge;

/** Reading a member's notifications. */
@Component
class NotificationList {
    static final int PAGE = 30;

    private final JdbcClient sql;

    NotificationList(JdbcClient sql) {
        this.sql = sql;
    }

    /** After a place, the latest first; one more than {@link #PAGE} where there are more. One statement. */
    List<Notification> after(MemberId me, Place place) {
        return sql.sql("""
                select %s
                  from notifications n
                 where n.member_id = :me
                   and not n.away
                   and (n.at, n.id) < (:at, :id)
                 order by n.at desc, n.id desc
                 limit :most
                """.formatted(Notification.COLUMNS))
                .param("me", me.value())
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("id", place.id())
                .param("most", PAGE + 1)
                .query(Notification::from)
                .list();
    }

    /** How many a member has not seen, counted up to {@link Badge#MOST}. Those of whom a block keeps apart do not count. */
    int unseen(MemberId me) {
        return sql.sql("""
                select count(*)
                  from (select 1
                          from notifications n
                         where n.member_id = :me
                           and n.seen_at is null
                           and not n.away
                           and (n.kind in ('helped', 'checked', 'offered', 'taken_up', 'in_library', 'decision')
                                or exists (select 1
                                             from notification_actors a
                                            where a.notification_id = n.id
                                              and not a.taken_back
                                              and not apart(a.actor_id, :me)
                                              and a.actor_id not in (select muted_by(:me))))
                         limit :most) as waiting
                """)
                .param("me", me.value())
                .param("most", Badge.MOST)
                .query(Integer.class)
                .single();
    }
}
