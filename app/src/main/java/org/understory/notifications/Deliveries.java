package org.understory.notifications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.messages.Letterbox;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.web.Site;
import org.understory.web.Sites;

/**
 * Tells members of what is due: all of one member's news in one letter, and in one parcel for each carrier. Each member is a
 * transaction of its own, in which the news stops waiting and the letter is posted: a round that is killed is taken up by the
 * next, and nothing is told twice.
 */
@Component
class Deliveries {
    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Sites sites;
    private final Letterbox letterbox;
    private final NewsLetters letters;
    private final Parcels parcels;
    private final List<Carrier> carriers;

    Deliveries(
            JdbcClient sql,
            Clock clock,
            TransactionTemplate transaction,
            Sites sites,
            Letterbox letterbox,
            NewsLetters letters,
            Parcels parcels,
            ObjectProvider<Carrier> carriers) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
        this.sites = sites;
        this.letterbox = letterbox;
        this.letters = letters;
        this.parcels = parcels;
        this.carriers = carriers.stream().toList();
    }

    /** One round. Doing it again tells nothing twice. */
    void round() {
        while (Boolean.TRUE.equals(transaction.execute(status -> next(Way.CARRIED)))) continue;
        while (Boolean.TRUE.equals(transaction.execute(status -> next(Way.LETTER)))) continue;
    }

    /** Tells the next member; false once nobody waits. */
    private boolean next(Way way) {
        var waiting = take(way);
        if (waiting.isEmpty()) return false;
        var member = waiting.get();
        var news = read(way, member.id());
        unmark(way, member.id());
        var told = withoutReadMessages(member.id(), news);
        if (!told.isEmpty()) sites.find(member.community()).ifPresent(site -> tell(way, site, member.id(), told));
        return true;
    }

    private void tell(Way way, Site site, MemberId to, List<Notification> news) {
        switch (way) {
            case LETTER -> letters.post(site, to, news);
            case CARRIED -> {
                if (carriers.isEmpty()) return;
                var parcel = parcels.of(site, to, news);
                carriers.forEach(carrier -> carrier.carry(site, to, parcel));
            }
        }
    }

    /** Locks one row of a member who waits, so that no other node takes the same member. */
    private Optional<Waiting> take(Way way) {
        return sql.sql("""
                select member_id, community_id
                  from notifications
                 where %1$s <= :now
                 order by %1$s, member_id
                 limit 1
                   for update skip locked
                """.formatted(way.column))
                .param("now", now())
                .query((row, n) -> new Waiting(
                        new MemberId(row.getLong("member_id")), new CommunityId(row.getLong("community_id"))))
                .optional();
    }

    private List<Notification> read(Way way, MemberId member) {
        return sql
                .sql("""
                select %s
                  from notifications n
                 where n.member_id = :member
                   and not n.away
                   and n.%s <= :now
                 order by n.at desc, n.id desc
                   for update of n
                """.formatted(Notification.COLUMNS, way.column))
                .param("member", member.value())
                .param("now", now())
                .query(Notification::from)
                .list()
                .stream()
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private void unmark(Way way, MemberId member) {
        sql.sql("""
                update notifications
                   set %1$s = null
                 where member_id = :member
                   and %1$s <= :now
                """.formatted(way.column))
                .param("member", member.value())
                .param("now", now())
                .update();
    }

    /** Who has read all their messages need not be told that there are some. */
    private List<Notification> withoutReadMessages(MemberId member, List<Notification> news) {
        if (news.stream().noneMatch(one -> one.kind() == Kind.MESSAGE)) return news;
        var post = letterbox.of(member);
        if (post.unread() + post.requests() > 0) return news;
        return news.stream().filter(one -> one.kind() != Kind.MESSAGE).toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private enum Way {
        LETTER("letter_at"),
        CARRIED("carry_at");

        private final String column;

        Way(String column) {
            this.column = column;
        }
    }

    private record Waiting(MemberId id, CommunityId community) {}
}
