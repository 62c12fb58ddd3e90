package org.understory.notifications;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.notifications.Wishes.Choice;
import org.understory.subject.MemberId;

/** What all members wish for. */
@Component
class WishBook {
    private final JdbcClient sql;
    private final Clock clock;

    WishBook(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One member's wishes; one statement. */
    Wishes of(MemberId member) {
        var choices = new EnumMap<Kind, Choice>(Kind.class);
        var rest = new Rest();
        sql.sql("""
                select c.kind, c.pace, c.devices, s.zone, s.quiet_from, s.quiet_to, s.shows_more
                  from notification_settings s
                  full join notification_choices c on c.member_id = s.member_id
                 where coalesce(s.member_id, c.member_id) = :member
                """).param("member", member.value()).query(row -> {
            var kind = row.getString("kind");
            if (kind != null)
                choices.put(
                        Kind.of(kind),
                        new Choice(Pace.typed(row.getString("pace")).orElseThrow(), row.getBoolean("devices")));
            var zone = row.getString("zone");
            if (zone == null) return;
            rest.quiet = new Quiet(
                    ZoneId.of(zone),
                    row.getObject("quiet_from", LocalTime.class),
                    row.getObject("quiet_to", LocalTime.class));
            rest.showsMore = row.getBoolean("shows_more");
        });
        return new Wishes(rest.quiet, rest.showsMore, choices);
    }

    /** Keeps what a member wishes from now on; what waits for them is told as they now wish. */
    @Transactional
    public void keep(MemberId member, Wishes wishes) {
        var quiet = wishes.quiet();
        sql.sql("""
                insert into notification_settings (member_id, zone, quiet_from, quiet_to, shows_more)
                values (:member, :zone, :from, :to, :more)
                    on conflict (member_id) do update
                   set zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                       shows_more = excluded.shows_more
                """)
                .param("member", member.value())
                .param("zone", quiet.zone().getId())
                .param("from", quiet.from())
                .param("to", quiet.to())
                .param("more", wishes.showsMore())
                .update();
        wishes.choices().forEach((kind, choice) -> choose(member, kind, choice));
        replan(member, wishes);
    }

    /** Where a member's clock is, as their browser says; nothing happens for who has chosen anything, or was asked before. */
    @Transactional
    public void suppose(MemberId member, ZoneId zone) {
        var added = sql.sql("""
                insert into notification_settings (member_id, zone, shows_more)
                values (:member, :zone, false)
                    on conflict do nothing
                """)
                .param("member", member.value())
                .param("zone", zone.getId())
                .update();
        if (added == 1) replan(member, of(member));
    }

    /** No more letters of these kinds; what goes to devices stays as it is. Again, it changes nothing. */
    @Transactional
    public void stopLetters(MemberId member, Iterable<Kind> kinds) {
        var wishes = of(member);
        for (var kind : kinds) {
            choose(member, kind, new Choice(Pace.NEVER, wishes.of(kind).devices()));
            sql.sql("""
                    update notifications
                       set letter_at = null
                     where member_id = :member
                       and kind = :kind
                       and letter_at is not null
                    """)
                    .param("member", member.value())
                    .param("kind", kind.word())
                    .update();
        }
    }

    private void choose(MemberId member, Kind kind, Choice choice) {
        sql.sql("""
                insert into notification_choices (member_id, kind, pace, devices)
                values (:member, :kind, :pace, :devices)
                    on conflict (member_id, kind) do update
                   set pace = excluded.pace, devices = excluded.devices
                """)
                .param("member", member.value())
                .param("kind", kind.word())
                .param("pace", choice.pace().word())
                .param("devices", choice.devices())
                .update();
    }

    /** What was written or carried already is not told again. */
    private void replan(MemberId member, Wishes wishes) {
        var now = clock.instant();
        for (var kind : Kind.values()) {
            sql.sql("""
                    update notifications
                       set letter_at = case when letter_at is not null then cast(:letter as timestamptz) end,
                           carry_at = case when carry_at is not null then cast(:carry as timestamptz) end
                     where member_id = :member
                       and kind = :kind
                       and seen_at is null
                       and (letter_at is not null or carry_at is not null)
                    """)
                    .param(
                            "letter",
                            wishes.letter(kind, now)
                                    .map(at -> at.atOffset(ZoneOffset.UTC))
                                    .orElse(null))
                    .param(
                            "carry",
                            wishes.carrying(kind, now)
                                    .map(at -> at.atOffset(ZoneOffset.UTC))
                                    .orElse(null))
                    .param("member", member.value())
                    .param("kind", kind.word())
                    .update();
        }
    }

    private static final class Rest {
        private Quiet quiet = Wishes.none().quiet();
        private boolean showsMore;
    }
}
