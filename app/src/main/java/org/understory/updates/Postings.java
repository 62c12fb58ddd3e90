package org.understory.updates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.understory.live.OpenPages;
import org.understory.live.Signals;
import org.understory.media.Pictures;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** Posting updates: each once, however often it was sent. Costs the same for one follower as for fifty thousand. */
@Component
class Postings {
    private static final Duration SAME_WITHIN = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Clock clock;
    private final Pictures pictures;
    private final Mentions mentions;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    Postings(
            JdbcClient sql,
            Clock clock,
            Pictures pictures,
            Mentions mentions,
            Signals signals,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.pictures = pictures;
        this.mentions = mentions;
        this.signals = signals;
        this.events = events;
    }

    /** The update that the same form made moments ago, before its pictures are prepared once more. */
    Optional<UpdateId> same(Viewer.Present by, byte[] fingerprint) {
        return Optional.ofNullable(lately(by.member(), fingerprint).same());
    }

    /** Saves an update whose words were checked. One author's postings wait for each other, so that none counts twice. */
    @Transactional
    Posting post(Viewer.Present by, Words words, byte[] fingerprint) {
        waitForOthersOf(by.member());
        var lately = lately(by.member(), fingerprint);
        if (lately.same() != null) return new Posting.Posted(lately.same());
        if (lately.inTenMinutes() >= UpdateRules.MOST_IN_TEN_MINUTES)
            return new Posting.TooMany(UpdateRules.MOST_IN_TEN_MINUTES, 10);
        if (lately.today() >= UpdateRules.MOST_IN_A_DAY) return new Posting.TooMany(UpdateRules.MOST_IN_A_DAY, 1440);
        var now = clock.instant();
        var id = insert(by.community(), by.member(), words, fingerprint, now);
        if (!words.pictures().isEmpty()
                && !pictures.hang(by.community(), by.member(), id.subject(), words.pictures())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Posting.PicturesGone();
        }
        mentions.keep(by.community(), id, by.member(), words, now);
        events.publishEvent(new UpdatePosted(by.community(), id, by.member(), now));
        signals.send(OpenPages.TOPIC, LiveUpdates.stream(by.community()) + " " + id.value());
        return new Posting.Posted(id);
    }

    /** Saves an update that was written elsewhere or earlier: without limits, and without telling anybody. */
    @Transactional
    UpdateId place(CommunityId community, MemberId author, Words words, Instant at) {
        return insert(community, author, words, null, at);
    }

    private UpdateId insert(
            CommunityId community, MemberId author, Words words, byte @Nullable [] fingerprint, Instant at) {
        return sql.sql("""
                with posted as (
                    insert into updates (community_id, member_id, text, html, mood, is_question, audience, link,
                                         fingerprint, created_at)
                    values (:community, :member, :text, :html, :mood, :question, :audience, :link, :fingerprint, :at)
                    returning id, created_at
                ), named as (
                    insert into update_topics (update_id, topic_id, place, created_at)
                    select posted.id, topics.id, topics.place, posted.created_at
                      from posted, unnest(:topics::bigint[]) with ordinality as topics (id, place)
                )
                select id from posted
                """)
                .param("community", community.value())
                .param("member", author.value())
                .param("text", words.worded().text())
                .param("html", words.worded().html())
                .param("mood", words.mood() == null ? null : words.mood().word())
                .param("question", words.question())
                .param("audience", Update.word(words.audience()))
                .param("link", words.worded().link())
                .param("fingerprint", fingerprint)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("topics", words.topics().toArray(Long[]::new))
                .query((row, n) -> new UpdateId(row.getLong("id")))
                .single();
    }

    private void waitForOthersOf(MemberId author) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", "updates of member " + author.value())
                .query((row, n) -> 0)
                .list();
    }

    private Lately lately(MemberId author, byte[] fingerprint) {
        return sql.sql("""
                select count(*) filter (where created_at > :lately) as lately,
                       count(*) as today,
                       max(id) filter (where created_at > :lately and fingerprint = :fingerprint) as same
                  from updates
                 where member_id = :member
                   and created_at > :yesterday
                """)
                .param("member", author.value())
                .param("lately", now().minus(SAME_WITHIN))
                .param("yesterday", now().minusDays(1))
                .param("fingerprint", fingerprint)
                .query((row, n) -> {
                    var same = row.getObject("same", Long.class);
                    return new Lately(
                            row.getInt("lately"), row.getInt("today"), same == null ? null : new UpdateId(same));
                })
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Lately(
            int inTenMinutes, int today, @Nullable UpdateId same) {}
}
