package org.understory.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** Offers questions that nobody answered to a few members who know their topics, and to each at most one a day. */
@Component
class Offers {
    private static final int A_FEW = 3;
    private static final int A_ROUND = 200;
    private static final Duration AGAIN_AFTER = Duration.ofDays(2);
    private static final Duration NOT_OLDER = Duration.ofDays(14);

    private final JdbcClient sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Duration patience;

    /** @param patience the setting {@code understory.questions.offer-after}: how long a question waits for an answer first */
    Offers(
            JdbcClient sql,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${understory.questions.offer-after:6h}") Duration patience) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
        this.patience = patience;
    }

    /** Offers all that wait. Doing it again at once offers nothing twice. */
    @Transactional
    public void offer() {
        List<Waiting> some;
        do {
            some = waiting();
            for (var question : some) {
                for (var member : choose(question)) {
                    events.publishEvent(
                            new QuestionOffered(question.community(), question.id(), member, now().toInstant()));
                }
                looked(question);
            }
        } while (some.size() == A_ROUND);
    }

    /** Also when nobody knows: else a few such questions would be looked at for ever, and no others. */
    private void looked(Waiting question) {
        sql.sql("update questions set offered_at = :now where id = :id")
                .param("now", now())
                .param("id", question.id().value())
                .update();
    }

    private List<Waiting> waiting() {
        return sql.sql("""
                select q.id, q.community_id
                  from questions q
                 where q.state = 'visible'
                   and q.answers = 0
                   and q.kind = 'question'
                   and q.created_at between :oldest and :newest
                   and (q.offered_at is null or q.offered_at < :again)
                   and exists (select 1 from question_topics about where about.question_id = q.id)
                 order by q.offered_at nulls first, q.created_at
                 limit :most
                   for update skip locked
                """)
                .param("oldest", now().minus(NOT_OLDER))
                .param("newest", now().minus(patience))
                .param("again", now().minus(AGAIN_AFTER))
                .param("most", A_ROUND)
                .query((row, n) ->
                        new Waiting(new QuestionId(row.getLong("id")), new CommunityId(row.getLong("community_id"))))
                .list();
    }

    /** Those who were asked longest ago come first, so that it is not always the same. */
    private List<MemberId> choose(Waiting question) {
        return sql.sql("""
                insert into question_offers (question_id, member_id, offered_at)
                select q.id, known.member_id, :now
                  from questions q
                  left join hidden_askers asker on asker.question_id = q.id
                  join lateral (select distinct topic.member_id
                                  from question_topics about
                                  join known_topics topic on topic.topic_id = about.topic_id
                                 where about.question_id = q.id) known
                    on known.member_id is distinct from coalesce(q.author_id, asker.member_id)
                 where q.id = :question
                   and not apart(known.member_id, coalesce(q.author_id, asker.member_id))
                   and not exists (select 1 from muted_by(known.member_id) as muted where muted = q.author_id)
                   and not exists (select 1
                                     from question_offers lately
                                    where lately.member_id = known.member_id
                                      and (lately.offered_at > :yesterday or lately.question_id = q.id))
                 order by (select max(before.offered_at)
                             from question_offers before
                            where before.member_id = known.member_id) nulls first, known.member_id
                 limit :few
                    on conflict do nothing
                returning member_id
                """)
                .param("question", question.id().value())
                .param("now", now())
                .param("yesterday", now().minusDays(1))
                .param("few", A_FEW)
                .query((row, n) -> new MemberId(row.getLong("member_id")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Waiting(QuestionId id, CommunityId community) {}
}
