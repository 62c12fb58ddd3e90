package org.understory.notifications;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.PlainRow;

/** What this room keeps about a person: what they were told, and what others were told of them. */
@Component
class PersonalNotifications implements HoldsPersonalData {
    private final JdbcClient sql;

    PersonalNotifications(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return "notifications";
    }

    /** Before members, whose rows these name. */
    @Override
    public int height() {
        return 60;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.of(
                "notifications", list(who, """
                        select kind, subject_kind as about, thing as number, at, seen_at as seen
                          from notifications
                         where member_id = any(:members)
                         order by id
                        """),
                "settings", list(who, """
                        select zone, cast(quiet_from as text) as quiet_from, cast(quiet_to as text) as quiet_to, shows_more
                          from notification_settings
                         where member_id = any(:members)
                         order by member_id
                        """),
                "choices", list(who, """
                        select kind, pace as letters, devices
                          from notification_choices
                         where member_id = any(:members)
                         order by member_id, kind
                        """),
                "told_to_others", list(who, """
                        select n.kind, n.subject_kind as about, n.thing as number, nullif(a.what, '') as what, a.at
                          from notification_actors a
                          join notifications n on n.id = a.notification_id
                         where a.actor_id = any(:members)
                         order by a.at, n.id
                        """));
    }

    /** Also what only they did: nobody would be left in it. */
    @Override
    @Transactional
    public void erase(DataSubject who) {
        for (var gone : List.of(
                """
                delete from notifications n
                 where n.id in (select notification_id from notification_actors where actor_id = any(:members))
                   and not exists (select 1
                                     from notification_actors other
                                    where other.notification_id = n.id
                                      and other.actor_id <> all(:members))
                """,
                "delete from notification_actors where actor_id = any(:members)",
                "delete from notifications where member_id = any(:members)",
                "delete from notification_choices where member_id = any(:members)",
                "delete from notification_settings where member_id = any(:members)")) {
            sql.sql(gone).param("members", ids(who)).update();
        }
    }

    private List<Map<String, Object>> list(DataSubject who, String select) {
        return sql.sql(select)
                .param("members", ids(who))
                .query((row, n) -> PlainRow.of(row))
                .list();
    }

    private static Long[] ids(DataSubject who) {
        return who.members().stream().map(MemberId::value).toArray(Long[]::new);
    }
}
